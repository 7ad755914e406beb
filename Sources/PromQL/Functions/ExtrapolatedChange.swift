import MetricModel

/// `rate`, `increase` and `delta`: the change between the first and last sample, extended to the range's ends
/// (promql/functions.go, extrapolatedRate).
struct ExtrapolatedChange: WindowFunction {
    let isCounter: Bool
    let perSecond: Bool
    /// Samples smaller than the one before: where the counter started again.
    private var resets: [Int] = []
    private var nextReset = 0
    /// What the sample times alone decide, kept per step from the first series on: series scraped together share their
    /// times. Empty before that, and where there are more steps than are kept.
    private var reaches: [Reach?] = []
    /// How many steps there are to keep a reach of; 0 where there are too many.
    let keptSteps: Int

    /// A range query has no more steps than this, a subquery may have millions: a reach takes nine times the memory of
    /// a value, and nobody counts it.
    static let mostKeptSteps = 11_001

    init(isCounter: Bool, perSecond: Bool, steps: Int) {
        self.isCounter = isCounter
        self.perSecond = perSecond
        keptSteps = steps <= ExtrapolatedChange.mostKeptSteps ? steps : 0
    }

    var valueAtRest: Double? { 0 }

    mutating func begin(_ times: UnsafeBufferPointer<Int64>, _ values: UnsafeBufferPointer<Double>) {
        guard isCounter else { return }
        resets.removeAll(keepingCapacity: true)
        nextReset = 0
        guard values.count > 1 else { return }
        var previous = values[0]
        for index in 1..<values.count {
            let value = values[index]
            if value < previous { resets.append(index) }
            previous = value
        }
    }

    @inline(__always)
    mutating func value(_ window: Window) -> Double {
        guard window.count >= 2 else { return .gap }
        var change = window.last - window.first
        if isCounter, !resets.isEmpty { addResets(to: &change, window) }
        // Most counters of a fleet rest most of the time.
        if change == 0 { return 0 }
        let reach = reach(
            Reach.Ends(
                firstTime: window.times[window.lower], lastTime: window.times[window.upper - 1], count: window.count),
            from: window.rangeStart, to: window.rangeEnd, step: window.step)
        return extended(change, first: window.first, reach)
    }

    private mutating func addResets(to change: inout Double, _ window: Window) {
        while nextReset < resets.count, resets[nextReset] <= window.lower { nextReset += 1 }
        var index = nextReset
        while index < resets.count, resets[index] < window.upper {
            change += window.values[resets[index] - 1]
            index += 1
        }
    }

    @inline(__always)
    private func extended(_ change: Double, first: Double, _ reach: Reach) -> Double {
        if isCounter, change > 0, first >= 0 {
            // A counter can't have been negative: it is not extended further than to its zero.
            let toZero = reach.sampled * (first / change)
            if toZero < reach.toStart { return change * reach.factor(toStart: toZero) }
        }
        return change * reach.factor
    }

    @inline(__always)
    private mutating func reach(_ ends: Reach.Ends, from start: Int64, to end: Int64, step: Int) -> Reach {
        if step < reaches.count, let known = reaches[step], known.ends == ends { return known }
        let new = Reach(ends, from: start, to: end, perSecond: perSecond)
        if step < keptSteps {
            if reaches.isEmpty { reaches = Array(repeating: nil, count: keptSteps) }
            reaches[step] = new
        }
        return new
    }
}

extension ExtrapolatedChange: SummaryFunction {
    mutating func value(_ summary: SampleSummary, from start: Int64, to end: Int64) -> Double {
        guard summary.count >= 2 else { return .gap }
        var change = summary.lastValue - summary.firstValue
        if isCounter { for drop in summary.drops { change += drop } }
        if change == 0 { return 0 }
        let ends = Reach.Ends(firstTime: summary.firstTime, lastTime: summary.lastTime, count: summary.count)
        return extended(change, first: summary.firstValue, reach(ends, from: start, to: end, step: 0))
    }
}

/// How far a window's samples are extended towards the range's ends.
private struct Reach {
    /// The times that decide it, in milliseconds.
    struct Ends: Equatable {
        let firstTime: Int64
        let lastTime: Int64
        let count: Int
    }

    let ends: Ends
    /// Seconds between the first and the last sample.
    let sampled: Double
    /// Seconds, before the first and behind the last sample.
    let toStart: Double
    let toEnd: Double
    /// The range in seconds, by which a rate divides; 1 for what is no rate.
    private let divisor: Double
    /// What the change is multiplied by.
    var factor = 0.0

    init(_ ends: Ends, from rangeStart: Int64, to rangeEnd: Int64, perSecond: Bool) {
        self.ends = ends
        sampled = Double(ends.lastTime &- ends.firstTime) / 1000
        let average = sampled / Double(ends.count - 1)
        // Up to a tenth more than the usual distance, the series is taken to go on to the range's end.
        let threshold = average * 1.1
        let start = Double(ends.firstTime &- rangeStart) / 1000
        let end = Double(rangeEnd &- ends.lastTime) / 1000
        toStart = start >= threshold ? average / 2 : start
        toEnd = end >= threshold ? average / 2 : end
        divisor = perSecond ? Double(rangeEnd &- rangeStart) / 1000 : 1
        factor = factor(toStart: toStart)
    }

    func factor(toStart: Double) -> Double {
        (sampled + toStart + toEnd) / sampled / divisor
    }
}
