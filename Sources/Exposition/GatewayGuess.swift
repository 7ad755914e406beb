import MetricModel

/// Which gateway prints a page, as far as its families and labels tell.
public struct GatewayGuess: Hashable, Sendable {
    public let name: String
    /// The version a page states itself, or the range its families and labels point to; empty where nothing tells.
    public let version: String

    /// - Returns: nil for pages that look like no gateway known here.
    init?(_ page: WrittenPage) {
        let names = Set(page.families.map(\.name)).union(page.samples.map(\.name))
        if names.contains(where: { $0.hasPrefix("kong_") || GatewayGuess.isDocumented($0) }) {
            let isAIGateway = names.contains { $0.contains("_ttft_") || $0.contains("_tpot_") }
            name = isAIGateway ? "Kong AI Gateway" : "Kong Gateway"
            version = GatewayGuess.kongVersion(page, isAIGateway: isAIGateway)
            return
        }
        let others = [
            ("litellm_", "LiteLLM"), ("gen_ai_", "Envoy AI Gateway"), ("apisix_", "Apache APISIX"),
            ("bifrost_", "Bifrost"),
        ]
        guard let (_, other) = others.first(where: { prefix, _ in names.contains { $0.hasPrefix(prefix) } }) else {
            return nil
        }
        name = other
        version = ""
    }

    /// Whether it is one of the names without prefix that Kong's documentation has.
    private static func isDocumented(_ name: String) -> Bool {
        ["ai_llm_", "ai_requests_", "ai_tokens_", "ai_cost_", "ai_cache_", "ai_mcp_"].contains { name.hasPrefix($0) }
    }

    private static func kongVersion(_ page: WrittenPage, isAIGateway: Bool) -> String {
        for sample in page.samples where sample.name == "kong_node_info" {
            let version = sample.value(of: "version")
            if !version.isEmpty { return version }
        }
        let ai = page.samples.filter { $0.name.hasPrefix("kong_ai_") || isDocumented($0.name) }
        let labels = Set(ai.flatMap { $0.labels.map(\.name) })
        if isAIGateway { return "2.x" }
        if labels.contains("request_mode") { return "3.12 or later" }
        if labels.contains("consumer") { return "3.11 or later" }
        if !ai.isEmpty { return "3.8 to 3.10" }
        let isPadded = page.samples.contains { $0.value(of: Label.bucketBound).hasPrefix("00") }
        return isPadded ? "before 3.0" : ""
    }
}
