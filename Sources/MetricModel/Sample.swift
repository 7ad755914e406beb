/// A value at a moment.
public struct Sample: Sendable {
    public var timestamp: Timestamp
    public var value: Double

    @inlinable
    public init(_ timestamp: Timestamp, _ value: Double) {
        self.timestamp = timestamp
        self.value = value
    }
}
