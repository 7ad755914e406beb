/// What to check where a gateway's AI metrics are missing, told from the names of the metrics that are there.
///
/// Kong leaves out a family, HELP and TYPE included, until there is something to count, so an absent name is all there
/// is to go by.
public struct AIMetricsAdvice: Sendable, Equatable {
    /// One thing to check.
    public struct Line: Sendable, Equatable {
        /// The setting as Kong spells it, with the value it needs: `ai_metrics: true`.
        public var setting: String
        /// Where it belongs: `on the Prometheus plugin`.
        public var place: String
        /// Why it matters, in words that go on behind a colon.
        public var explanation: String
    }

    /// What is missing.
    public enum Finding: Sendable, Hashable {
        /// No metric of Kong at all.
        case noKong
        /// Kong answers, but only with the gauges it shows without a Prometheus plugin.
        case noPrometheusPlugin
        /// The plugin counts, but nothing about AI.
        case noAIMetrics
        /// AI metrics are there, but not those of a topic.
        case missing(Topic)
    }

    public var finding: Finding
    /// The problem in a few words: `no AI metrics yet`.
    public var summary: String
    /// What to check, the likeliest first.
    public var lines: [Line]

    /// The problem and the first things to check, in one line.
    public var text: String {
        lines.isEmpty
            ? summary
            : summary + AIMetricsAdvice.check + lines.map { "\($0.setting) \($0.place)" }.joined(separator: ", ")
    }

    private static let check = ": check "

    /// What to do where no cache is in use.
    static let noCache = "add ai-semantic-cache"

    /// The problem alone, of a `text` or of any other reason that tells after a colon what to do.
    public static func problem(in text: String) -> String {
        text.firstRange(of: ": ").map { String(text[..<$0.lowerBound]) } ?? text
    }

    /// Whether an expression asks for what is missing where a gateway counts nothing about AI.
    public static func concerns(_ expression: String) -> Bool { Topic(expression: expression) != nil }

    /// Whether a panel's reason is a list of things to check, which needs to be read but once.
    public static func isList(_ reason: String) -> Bool { reason.firstRange(of: check) != nil }

    /// A `text` as a list: what stands before the things to check, and these; nil for any other reason.
    public static func list(in reason: String) -> (heading: String, items: [String])? {
        guard let range = reason.firstRange(of: check) else { return nil }
        let heading = reason[..<range.lowerBound] + check.dropLast()
        return (String(heading), reason[range.upperBound...].split(separator: ", ").map(String.init))
    }
}
