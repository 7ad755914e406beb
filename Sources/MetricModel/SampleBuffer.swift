/// Samples of one series in time order, column by column; kept and filled again so that reading allocates nothing.
public struct SampleBuffer: Sendable {
    /// Milliseconds since the Unix epoch.
    public var timestamps: [Int64] = []
    public var values: [Double] = []

    public init() {}

    public var count: Int { timestamps.count }
    public var isEmpty: Bool { timestamps.isEmpty }

    /// Forgets the samples and keeps the memory.
    @inlinable
    public mutating func removeAll() {
        timestamps.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
    }

    @inlinable
    public mutating func append(_ timestamp: Int64, _ value: Double) {
        timestamps.append(timestamp)
        values.append(value)
    }
}
