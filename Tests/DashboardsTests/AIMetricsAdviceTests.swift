import Testing

@testable import Dashboards

struct AIMetricsAdviceTests {
    private func settings(_ topic: Topic, _ names: [String]) -> [String]? {
        AIMetricsAdvice(topic, metricNames: names)?.lines.map(\.setting)
    }

    @Test func asksForKongFirst() {
        let advice = AIMetricsAdvice(.requests, metricNames: ["up", "node_load1"])
        #expect(advice?.finding == .noKong)
        #expect(advice?.lines.first?.setting == "status_listen")
    }

    /// A gateway without the plugin shows gauges only.
    @Test func asksForThePlugin() {
        let names = ["kong_datastore_reachable", "kong_nginx_requests_total", "kong_node_info"]
        #expect(AIMetricsAdvice(.cost, metricNames: names)?.finding == .noPrometheusPlugin)
        #expect(settings(.cost, names) == ["enabled: true", "ai_metrics: true", "logging.log_statistics: true"])
    }

    @Test func asksForAIMetrics() {
        let names = ["kong_http_requests_total", "kong_nginx_metric_errors_total"]
        #expect(AIMetricsAdvice(.requests, metricNames: names)?.finding == .noAIMetrics)
        #expect(settings(.requests, names)?.first == "ai_metrics: true")
        #expect(
            AIMetricsAdvice(.tokens, metricNames: names)?.text.hasPrefix("no AI metrics yet: check ai_metrics: true")
                == true)
    }

    @Test func asksForPrices() {
        let names = ["kong_ai_llm_requests_total", "kong_ai_llm_tokens_total"]
        #expect(AIMetricsAdvice(.cost, metricNames: names)?.finding == .missing(.cost))
        #expect(settings(.cost, names)?.first == "model.options.input_cost and output_cost")
    }

    @Test(arguments: ["kong_ai_llm_", "kong_ai_", "ai_llm_", "ai_"])
    func isSilentWhereMetricsAre(prefix: String) {
        #expect(AIMetricsAdvice(.requests, metricNames: [prefix + "requests_total"]) == nil)
        #expect(AIMetricsAdvice(.cost, metricNames: [prefix + "cost_total"]) == nil)
        #expect(AIMetricsAdvice(.tokens, metricNames: [prefix + "tokens_total"]) == nil)
        #expect(AIMetricsAdvice(.latency, metricNames: [prefix + "provider_latency_ms_bucket"]) == nil)
        #expect(AIMetricsAdvice(.firstToken, metricNames: [prefix + "ttft_latency_ms_bucket"]) == nil)
    }

    @Test func tellsTheProblemFromWhatToDo() {
        let advice = AIMetricsAdvice(.requests, metricNames: ["kong_http_requests_total"])
        #expect(AIMetricsAdvice.problem(in: advice?.text ?? "") == "no AI metrics yet")
        #expect(AIMetricsAdvice.isList(advice?.text ?? ""))
        #expect(AIMetricsAdvice.problem(in: "no cache in use: add ai-semantic-cache") == "no cache in use")
        #expect(!AIMetricsAdvice.isList("no cache in use: add ai-semantic-cache"))
        #expect(AIMetricsAdvice.problem(in: "no requests in this time range") == "no requests in this time range")
    }
}
