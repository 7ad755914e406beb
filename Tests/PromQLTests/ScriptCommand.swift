import MetricModel

/// A command of the test-script language of Prometheus.
enum ScriptCommand {
    case clear
    case load(interval: TimeSpan, series: [ScriptSeries])
    case evaluate(ScriptEvaluation)
}

/// A series as a script writes it: point `k` stands at `k` times the interval, nil is a gap.
struct ScriptSeries {
    var labels: Labels
    var points: [Double?]
}

/// An `eval` command with what is expected of it.
struct ScriptEvaluation {
    enum Time {
        case instant(Timestamp)
        case range(QueryRangeText)
    }

    struct QueryRangeText {
        var start: Timestamp
        var end: Timestamp
        var step: TimeSpan
    }

    /// What must be said, or must not.
    struct Remarks {
        var isExpected = false
        var isForbidden = false
        var messages: [String] = []
    }

    var line: Int
    var time: Time
    var expression: String
    var mustFail = false
    var failMessage: String?
    var isOrdered = false
    var warnings = Remarks()
    var infos = Remarks()
    var series: [ScriptSeries] = []
    var scalar: Double?
    var string: String?
    /// Range vectors give the times of their points.
    var rangeVector: QueryRangeText?
}
