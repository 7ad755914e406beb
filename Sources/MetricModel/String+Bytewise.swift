import Glibc

/// Label text is bytes to Prometheus: `==` of Swift's strings would take two spellings of `é` for the same.
extension String {
    /// Whether both hold the same UTF-8 bytes.
    public func isBytewiseEqual(to other: String) -> Bool {
        let isEqual = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right in
                guard left.count == right.count else { return false }
                guard let a = left.baseAddress, let b = right.baseAddress else { return true }
                return a == b || memcmp(a, b, left.count) == 0
            }
        }
        return (isEqual ?? nil) ?? utf8.elementsEqual(other.utf8)
    }

    /// The order of Prometheus: by UTF-8 bytes, not by Unicode collation.
    @inlinable
    public func precedesBytewise(_ other: String) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }
}
