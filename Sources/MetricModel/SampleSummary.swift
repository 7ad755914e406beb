/// What `rate`, `increase` and `delta` need to know of the samples in a range; stale markers don't count.
///
/// A source that keeps samples compressed can tell this without handing them out one by one.
public struct SampleSummary: Sendable {
    public private(set) var count = 0
    /// Milliseconds since the Unix epoch.
    public private(set) var firstTime: Int64 = 0
    public private(set) var lastTime: Int64 = 0
    public private(set) var firstValue = 0.0
    public private(set) var lastValue = 0.0
    /// The values before each fall, in time order: what a counter had counted when it started again.
    public private(set) var drops: [Double] = []

    public init() {}

    /// Of a series that rests in the range: two samples of the value, as if they stood at its ends.
    public init(restingAt value: Double, from: Int64, through: Int64) {
        count = 2
        firstTime = from
        lastTime = through
        firstValue = value
        lastValue = value
    }

    /// Adds the next sample.
    @inlinable
    public mutating func add(_ time: Int64, _ value: Double) {
        if value.isStaleMarker { return }
        append(time, value)
    }

    @usableFromInline
    mutating func append(_ time: Int64, _ value: Double) {
        if count == 0 {
            firstTime = time
            firstValue = value
        } else if value < lastValue {
            drops.append(lastValue)
        }
        count += 1
        lastTime = time
        lastValue = value
    }

    /// Adds samples of which none is smaller than the one before it, by the last of them.
    public mutating func addRising(_ count: Int, through time: Int64, _ value: Double) {
        guard self.count > 0, !value.isStaleMarker else { return }
        self.count += count
        lastTime = time
        lastValue = value
    }
}
