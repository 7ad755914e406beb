import MetricModel

extension Function {
    /// The `_over_time` family: what the samples in a range come to.
    static let overTimeFunctions: [Function] = [
        overTime("sum_over_time", "The sum of the range's samples.") { window in
            var sum = CompensatedSum()
            for value in window.samples { sum.add(value) }
            return sum.value
        },
        overTime("avg_over_time", "The mean of the range's samples.") { window in
            var mean = CompensatedMean(window.first)
            for value in window.samples.dropFirst() { mean.add(value) }
            return mean.value
        },
        overTime("min_over_time", "The smallest of the range's samples.") { window in
            window.samples.reduce(window.first) { $1 < $0 || $0.isNaN ? $1 : $0 }
        },
        overTime("max_over_time", "The largest of the range's samples.") { window in
            window.samples.reduce(window.first) { $1 > $0 || $0.isNaN ? $1 : $0 }
        },
        overTime("count_over_time", "How many samples the range has.") { Double($0.count) },
        overTime("present_over_time", "1 where the range has any sample.") { _ in 1 },
        overTime("stddev_over_time", "The standard deviation of the range's samples.") { variance($0).squareRoot() },
        overTime("stdvar_over_time", "The variance of the range's samples.") { variance($0) },
        Function(
            "last_over_time", [.rangeVector], "The last sample of the range.", .overTime(lastOverTime)),
        Function(
            "quantile_over_time", [.scalar, .rangeVector], "The quantile of the range's samples.",
            .overTime(quantileOverTime)),
        Function(
            "absent_over_time", [.rangeVector], "1 where no series has a sample in the range.",
            .vector { try $0.absentOverTime($1) }),
    ]

    private static func overTime(
        _ name: String, _ summary: String, _ compute: @escaping @Sendable (Window) -> Double
    ) -> Function {
        Function(name, [.rangeVector], summary, .overTime(.plain(compute)))
    }

    private static var lastOverTime: OverTime {
        var overTime = OverTime.plain { $0.last }
        overTime.keepsNames = true
        return overTime
    }

    private static var quantileOverTime: OverTime {
        var overTime = OverTime.plain { window in
            var values = Array(window.samples)
            return Quantile.of(&values, window.parameter)
        }
        overTime.argument = 1
        overTime.parameter = 0
        overTime.annotate = { evaluator, call, parameters in
            Quantile.examine(parameters, evaluator.context, at: call.arguments[0].range)
        }
        return overTime
    }

    /// Welford's method with compensated sums.
    private static func variance(_ window: Window) -> Double {
        var count = 0.0
        var mean = CompensatedSum()
        var squares = CompensatedSum()
        for value in window.samples {
            count += 1
            let distance = value - (mean.sum + mean.compensation)
            mean.add(distance / count)
            squares.add(distance * (value - (mean.sum + mean.compensation)))
        }
        return (squares.sum + squares.compensation) / count
    }
}
