/// `rate`, `increase` and `delta`: the change between the first and last sample, extended to the range's ends
/// (promql/functions.go, extrapolatedRate).
struct ExtrapolatedChange: WindowFunction {
    let isCounter: Bool
    let perSecond: Bool
    /// Samples smaller than the one before: where the counter started again.
    private var resets: [Int] = []
    private var nextReset = 0
    /// What the sample times alone decide, kept per step: series scraped together share their times.
    private var reaches: [Reach?]

    init(isCounter: Bool, perSecond: Bool, steps: Int) {
        self.isCounter = isCounter
        self.perSecond = perSecond
        reaches = Array(repeating: nil, count: steps)
    }

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
        let reach = reach(for: window)
        if isCounter, change > 0, window.first >= 0 {
            // A counter can't have been negative: it is not extended further than to its zero.
            let toZero = reach.sampled * (window.first / change)
            if toZero < reach.toStart {
                return change * reach.factor(toStart: toZero, perSecond ? window : nil)
            }
        }
        return change * reach.factor
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
    private mutating func reach(for window: Window) -> Reach {
        let firstTime = window.times[window.lower]
        let lastTime = window.times[window.upper - 1]
        if let known = reaches[window.step], known.firstTime == firstTime, known.lastTime == lastTime,
            known.count == window.count
        {
            return known
        }
        let new = Reach(window, firstTime: firstTime, lastTime: lastTime, perSecond: perSecond)
        reaches[window.step] = new
        return new
    }
}

/// How far a window's samples are extended towards the range's ends.
private struct Reach {
    let firstTime: Int64
    let lastTime: Int64
    let count: Int
    /// Seconds between the first and the last sample.
    let sampled: Double
    /// Seconds, before the first and behind the last sample.
    let toStart: Double
    let toEnd: Double
    /// What the change is multiplied by.
    var factor = 0.0

    init(_ window: Window, firstTime: Int64, lastTime: Int64, perSecond: Bool) {
        self.firstTime = firstTime
        self.lastTime = lastTime
        count = window.count
        sampled = Double(lastTime &- firstTime) / 1000
        let average = sampled / Double(window.count - 1)
        // Up to a tenth more than the usual distance, the series is taken to go on to the range's end.
        let threshold = average * 1.1
        let start = Double(firstTime &- window.rangeStart) / 1000
        let end = Double(window.rangeEnd &- lastTime) / 1000
        toStart = start >= threshold ? average / 2 : start
        toEnd = end >= threshold ? average / 2 : end
        factor = factor(toStart: toStart, perSecond ? window : nil)
    }

    func factor(toStart: Double, _ rateWindow: Window?) -> Double {
        let factor = (sampled + toStart + toEnd) / sampled
        guard let rateWindow else { return factor }
        return factor / (Double(rateWindow.rangeEnd &- rateWindow.rangeStart) / 1000)
    }
}
