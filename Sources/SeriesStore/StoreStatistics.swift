/// How much a store holds, and what it refused.
public struct StoreStatistics: Hashable, Sendable {
    public internal(set) var seriesCount = 0
    public internal(set) var sampleCount = 0
    /// All memory: chunks, labels, index and the slots themselves, allocator overhead included.
    public internal(set) var byteCount = 0
    /// Of these, the labels' index.
    public internal(set) var indexByteCount = 0
    /// Samples older than the last of their series, since the store was made.
    public internal(set) var outOfOrder = 0
    /// Samples with the time of the last one of their series, but another value.
    public internal(set) var duplicates = 0
    /// Samples older than the retention, or too far in the future.
    public internal(set) var outOfBounds = 0
    /// Series forgotten because no sample of theirs was left.
    public internal(set) var forgottenSeries = 0
}
