import MetricModel

extension Function {
    /// How fast values change.
    static let counterFunctions: [Function] = [
        Function(
            "rate", [.rangeVector], "How much a counter grows per second, averaged over the range.",
            .overTime(.extrapolated(isCounter: true, perSecond: true))),
        Function(
            "increase", [.rangeVector], "How much a counter grows over the range.",
            .overTime(.extrapolated(isCounter: true, perSecond: false))),
        Function(
            "delta", [.rangeVector], "How much a gauge changes over the range.",
            .overTime(.extrapolated(isCounter: false, perSecond: false))),
        Function(
            "irate", [.rangeVector], "How much a counter grows per second between the last two samples.",
            .overTime(.plain { InstantChange.value($0, isRate: true) })),
        Function(
            "idelta", [.rangeVector], "How much a gauge changes between the last two samples.",
            .overTime(.plain { InstantChange.value($0, isRate: false) })),
        Function(
            "resets", [.rangeVector], "How often a counter starts again in the range.",
            .overTime(OverTime { _ in EventCount { $1 < $0 } })),
        Function(
            "changes", [.rangeVector], "How often the value changes in the range.",
            .overTime(OverTime { _ in EventCount { $0 != $1 && !($0.isNaN && $1.isNaN) } })),
        Function(
            "deriv", [.rangeVector], "The slope of a straight line through the range's samples, per second.",
            .overTime(.plain { $0.count < 2 ? .gap : LinearRegression($0, origin: $0.times[$0.lower]).slope })),
        Function(
            "predict_linear", [.rangeVector, .scalar], dependsOnTime: true,
            "The value so many seconds from now, if the range's trend goes on.",
            .overTime(.prediction)),
    ]
}

extension OverTime {
    fileprivate static func extrapolated(isCounter: Bool, perSecond: Bool) -> OverTime {
        var overTime = OverTime { steps in
            ExtrapolatedChange(isCounter: isCounter, perSecond: perSecond, steps: steps)
        }
        overTime.wantsCounter = isCounter
        return overTime
    }

    fileprivate static var prediction: OverTime {
        var overTime = OverTime.plain { window in
            guard window.count >= 2 else { return .gap }
            let line = LinearRegression(window, origin: window.time)
            return line.slope * window.parameter + line.intercept
        }
        overTime.parameter = 1
        return overTime
    }
}

/// The difference of the last two samples.
private enum InstantChange {
    static func value(_ window: Window, isRate: Bool) -> Double {
        guard window.count >= 2 else { return .gap }
        let last = window.upper - 1
        let elapsed = window.times[last] &- window.times[last - 1]
        guard elapsed != 0 else { return .gap }
        let value = window.values[last]
        let previous = window.values[last - 1]
        guard isRate else { return value - previous }
        // After a reset the counter started at zero.
        let growth = value < previous ? value : value - previous
        return growth / (Double(elapsed) / 1000)
    }
}
