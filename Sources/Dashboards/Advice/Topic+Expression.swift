extension Topic {
    /// What an expression is about, by the metrics it names; nil where it is about none of the gateway's AI.
    init?(expression: String) {
        let stems: [(String, Topic)] = [
            ("ttft_latency_ms", .firstToken), ("provider_latency_ms", .latency), ("cost_total", .cost),
            ("tokens_total", .tokens), ("requests_total", .requests),
        ]
        let match = stems.first { stem, _ in
            MetricFamily.names(stem: stem).contains { expression.contains($0) }
                || expression.contains("ai_(llm_)?\(stem)")
        }
        guard let match else { return nil }
        self = match.1
    }
}
