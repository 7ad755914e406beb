/// A series' number in the store that samples go to; dense and small, so that a scrape is two plain columns.
public struct SeriesReference: Hashable, Sendable {
    public var rawValue: UInt32

    @inlinable
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }
}
