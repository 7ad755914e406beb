extension AIMetricsAdvice {
    /// What is wrong with a topic, told from all names in the store; nil where its metrics are there.
    ///
    /// - Parameter names: Metric names, those of a histogram's series (`…_bucket`) included.
    public init?(_ topic: Topic, metricNames names: some Collection<String>) {
        if names.contains(where: { topic.matches($0) }) { return nil }
        if !names.contains(where: Self.isKong) {
            self.init(finding: .noKong, summary: "no metrics of Kong", lines: Self.noKong)
        } else if names.contains(where: { $0.contains("ai_") && Self.isAI($0) }) {
            self.init(finding: .missing(topic), summary: topic.missing, lines: Self.lines(for: topic))
        } else if !names.contains(where: { Self.pluginNames.contains($0) }) {
            self.init(
                finding: .noPrometheusPlugin, summary: "the Prometheus plugin is not enabled",
                lines: [plugin, aiMetrics, statistics])
        } else {
            self.init(finding: .noAIMetrics, summary: "no AI metrics yet", lines: [aiMetrics, statistics, traffic])
        }
    }

    /// PromQL for the names that a diagnosis looks at.
    static let namesExpression = #"group by (__name__) ({__name__=~"(kong|ai)_.+"})"#

    private static func isKong(_ name: String) -> Bool {
        name.hasPrefix("kong_") || isAI(name)
    }

    private static func isAI(_ name: String) -> Bool {
        name.hasPrefix("kong_ai_") || name.hasPrefix("ai_")
    }

    /// Metrics that Kong shows only once its Prometheus plugin is enabled (a page of 3.8.0 without it has neither).
    private static let pluginNames: Set<String> = ["kong_nginx_metric_errors_total", "kong_http_requests_total"]

    private static let noKong = [
        Line(
            setting: "status_listen", place: "in kong.conf",
            explanation: "the status API serves /metrics, usually at 0.0.0.0:8100; the Admin API does too, at 8001"),
        plugin,
    ]

    private static func lines(for topic: Topic) -> [Line] {
        switch topic {
        case .requests: [statistics, traffic]
        case .tokens, .latency: [statistics]
        case .cost: [prices, statistics]
        case .cache: [cache]
        case .firstToken: [firstToken]
        }
    }
}

private let plugin = AIMetricsAdvice.Line(
    setting: "enabled: true", place: "on the Prometheus plugin",
    explanation: "without it /metrics still answers, with a few gauges and nothing about requests")

private let aiMetrics = AIMetricsAdvice.Line(
    setting: "ai_metrics: true", place: "on the Prometheus plugin",
    explanation: "it is off by default; without it no ai_ line exists")

private let statistics = AIMetricsAdvice.Line(
    setting: "logging.log_statistics: true", place: "on the ai-proxy plugin",
    explanation: "without it a route's AI requests are not counted")

private let traffic = AIMetricsAdvice.Line(
    setting: "a first request", place: "on a route with ai-proxy",
    explanation: "AI metrics appear with the first request that is counted")

private let prices = AIMetricsAdvice.Line(
    setting: "model.options.input_cost and output_cost", place: "on the ai-proxy plugin",
    explanation: "cost is counted only where both prices, per million tokens, are set")

private let cache = AIMetricsAdvice.Line(
    setting: "enabled: true", place: "on the ai-semantic-cache plugin",
    explanation: "requests that went through no cache have no cache status")

private let firstToken = AIMetricsAdvice.Line(
    setting: "AI Gateway 2.x", place: "on the gateway",
    explanation: "older versions do not measure the time to the first token")

extension Topic {
    /// Whether a metric of that name holds the topic's numbers.
    fileprivate func matches(_ name: String) -> Bool {
        let stems: [String] =
            switch self {
            case .requests, .cache: ["requests_total"]
            case .cost: ["cost_total"]
            case .tokens: ["tokens_total"]
            case .latency: ["provider_latency_ms_bucket"]
            case .firstToken: ["ttft_latency_ms_bucket"]
            }
        return stems.flatMap(MetricFamily.names(stem:)).contains(name)
    }

    fileprivate var missing: String {
        switch self {
        case .requests: "no AI requests counted"
        case .cost: "no priced requests"
        case .tokens: "no tokens counted"
        case .cache: "no cache in use"
        case .latency: "no latencies measured"
        case .firstToken: "no time to first token measured"
        }
    }
}
