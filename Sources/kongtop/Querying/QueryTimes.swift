import ArgumentParser
import MetricModel
import PromQL
import PrometheusAPI

/// When a query is evaluated: at one moment, or at every step of a range.
struct QueryTimes: ParsableArguments {
    @Option(
        help: ArgumentHelp("The moment to evaluate at, in Unix seconds or RFC 3339.", valueName: "time"),
        transform: QueryTimes.moment)
    var time: Timestamp?

    @Option(help: ArgumentHelp("Where a range begins.", valueName: "time"), transform: QueryTimes.moment)
    var start: Timestamp?

    @Option(help: ArgumentHelp("Where a range ends.", valueName: "time"), transform: QueryTimes.moment)
    var end: Timestamp?

    @Option(
        help: ArgumentHelp("From one value of a range to the next: seconds, or 1m30s.", valueName: "step"),
        transform: QueryTimes.span)
    var step: TimeSpan?

    /// What Prometheus answers, too.
    private static let mostPoints: Int64 = 11_000

    func validate() throws {
        if time != nil, start != nil || end != nil || step != nil {
            throw ValidationError("--time is one moment; --start, --end and --step are a range")
        }
        if start == nil, end != nil || step != nil {
            throw ValidationError("a range needs --start")
        }
        if let step, step <= .zero { throw ValidationError("--step must be longer than 0") }
        if let start, let end, end < start { throw ValidationError("--end must not be before --start") }
    }

    /// The range that was asked for; nil where one moment was.
    ///
    /// - Parameters:
    ///   - now: where a range without an end ends.
    ///   - points: about how many values a series has where no step is given.
    func range(now: Timestamp, points: Int64 = 250) throws -> QueryRange? {
        guard let start else { return nil }
        let range = QueryTimes.range(from: start, through: max(start, end ?? now), step: step, points: points)
        guard (range.end - range.start).milliseconds / range.step.milliseconds <= QueryTimes.mostPoints else {
            throw ValidationError("that would be more than 11,000 values a series; take a longer --step")
        }
        return range
    }

    static func range(from start: Timestamp, through end: Timestamp, step: TimeSpan?, points: Int64) -> QueryRange {
        let fitting = TimeSpan(milliseconds: max(1000, (end - start).milliseconds / max(1, points)))
        return QueryRange(start: start, end: end, step: step ?? fitting)
    }

    private static func moment(_ text: String) throws -> Timestamp {
        guard let moment = APITime.moment(text) else {
            throw ValidationError("'\(text)' is no time; take Unix seconds, or 2026-11-21T14:00:00Z")
        }
        return moment
    }

    private static func span(_ text: String) throws -> TimeSpan {
        guard let span = APITime.span(text) else {
            throw ValidationError("'\(text)' is no duration; take seconds, or 1m30s")
        }
        return span
    }
}
