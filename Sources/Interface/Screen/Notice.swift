public import Dashboards

/// A message that takes the whole board's place: what is the matter, what was tried, what to do.
public struct Notice: Sendable, Hashable {
    /// One line of a list: what, and what about it.
    public struct Item: Sendable, Hashable {
        public var subject: String
        public var remark: String

        public init(_ subject: String, _ remark: String) {
            self.subject = subject
            self.remark = remark
        }
    }

    /// A board that shows more, and how to get there.
    struct Lead: Sendable, Hashable {
        var command: Command
        var board: String
    }

    public var title: String
    /// A sentence under the title.
    public var summary: String
    public var tried: [Item]
    public var steps: [Item]
    /// Keys that lead on, for the footer.
    var leads: [Lead] = []

    /// Whether there is traffic to look at all the same, on the board of the gateway in general.
    var leavesGatewayBoard = false

    public init(title: String, summary: String, tried: [Item] = [], steps: [Item] = []) {
        self.title = title
        self.summary = summary
        self.tried = tried
        self.steps = steps
    }

    /// No gateway answered.
    ///
    /// - Parameter tried: each address with the reason it is not one.
    public static func noGateway(tried: [Item]) -> Notice {
        Notice(
            title: "No gateway found", summary: "None of these addresses answers with metrics. Trying again…",
            tried: tried,
            steps: [
                Item("kongtop http://HOST:8100/metrics", "the Status API, where Kong has status_listen = 0.0.0.0:8100"),
                Item("KONGTOP_URL=…", "the same from the environment"),
                Item("plugins: prometheus", "must be enabled on the gateway"),
                Item("kongtop demo", "to look around without a gateway"),
            ])
    }

    /// A gateway answers, but not about AI.
    public static func noAIMetrics(_ advice: AIMetricsAdvice) -> Notice {
        var notice = Notice(
            title: "No AI metrics yet", summary: summary(of: advice),
            steps: advice.lines.map { Item($0.setting, "\($0.place): \($0.explanation)") })
        notice.leavesGatewayBoard = advice.finding != .noKong
        return notice
    }

    private static func summary(of advice: AIMetricsAdvice) -> String {
        switch advice.finding {
        case .noAIMetrics: "The gateway answers and counts requests, but nothing about AI."
        case .noKong, .noPrometheusPlugin, .missing: "The gateway answers, but: \(advice.summary)."
        }
    }
}
