/// The names under which gateways and their documentation print the AI metrics.
enum MetricFamily {
    /// `kong_ai_llm_requests_total`, as it is on the wire, and its three forms without `kong_` or `llm_`:
    /// what `(kong_)?ai_(llm_)?requests_total` matches.
    static func names(stem: String) -> [String] {
        ["kong_ai_llm_", "kong_ai_", "ai_llm_", "ai_"].map { $0 + stem }
    }
}
