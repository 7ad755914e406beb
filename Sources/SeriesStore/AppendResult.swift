/// What became of the samples of a batch.
public struct AppendResult: Hashable, Sendable {
    /// Samples that were stored, or were there already with the same value.
    public internal(set) var appended = 0
    /// Samples older than the last of their series.
    public internal(set) var outOfOrder = 0
    /// Samples with the time of the last one of their series, but another value.
    public internal(set) var duplicates = 0
    /// Samples older than the retention, or more than ten minutes in the future.
    public internal(set) var outOfBounds = 0
    /// Places in the batch of samples whose series was forgotten; their labels need a new reference.
    public internal(set) var unresolved: [Int] = []
}
