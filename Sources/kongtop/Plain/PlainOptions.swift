import ArgumentParser
import MetricModel
import PromQL

/// The dashboard without a screen.
struct PlainOptions: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, ndjson
    }

    @Flag(
        help: ArgumentHelp(
            "Print the board's numbers in lines at each interval instead of opening a screen.",
            discussion: "For screen readers, dumb terminals, logs and CI."))
    var plain = false

    @Option(help: "With --plain: lines for people, or a JSON object a line for each interval.")
    var format: Format?

    @Option(
        name: .customLong("fail-if"),
        help: ArgumentHelp(
            "With --plain: end with status 3 as soon as this PromQL expression yields anything. Repeatable.",
            valueName: "expr"))
    var failIf: [String] = []

    @Option(help: ArgumentHelp("With --plain: how long to scrape before the first report.", valueName: "duration"))
    var after: TimeSpan?

    @Option(help: ArgumentHelp("With --plain: end after so many intervals.", valueName: "intervals"))
    var count: Int?

    func validate() throws {
        let others = [
            ("--format", format != nil), ("--fail-if", !failIf.isEmpty), ("--after", after != nil),
            ("--count", count != nil),
        ]
        if !plain, let given = others.first(where: \.1) { throw ValidationError("\(given.0) needs --plain") }
        if let count, count < 1 { throw ValidationError("--count must be at least 1") }
        if let after, after < .zero { throw ValidationError("--after must not be less than 0") }
        for expression in failIf {
            do throws(QueryError) {
                _ = try ParsedQuery(expression)
            } catch {
                throw ValidationError("--fail-if '\(expression)': \(error.message)")
            }
        }
    }
}
