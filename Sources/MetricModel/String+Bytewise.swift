/// Label text is bytes to Prometheus: `==` of Swift's strings would take two spellings of `é` for the same.
extension String {
    /// Whether both hold the same UTF-8 bytes.
    @inlinable
    public func isBytewiseEqual(to other: String) -> Bool {
        utf8.elementsEqual(other.utf8)
    }

    /// The order of Prometheus: by UTF-8 bytes, not by Unicode collation.
    @inlinable
    public func precedesBytewise(_ other: String) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }
}
