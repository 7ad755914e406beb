/// An AI family of Kong that a page does not have, and what would bring it.
public struct MissingFamily: Hashable, Sendable {
    public let name: String
    /// What to check, in words a user can act on.
    public let remedy: String

    private static let switchOn = """
        set `ai_metrics: true` in the prometheus plugin and `logging.log_statistics: true` in ai-proxy, \
        then send a request
        """
    /// A family the plugin always prints; a few gauges are there without it.
    private static let signOfPlugin = "kong_nginx_metric_errors_total"
    private static let enablePlugin = "the prometheus plugin seems not to be enabled: enable it, then "
    private static let known: [(stem: String, remedy: String)] = [
        ("llm_requests_total", switchOn),
        ("llm_tokens_total", switchOn),
        ("llm_provider_latency_ms", switchOn),
        (
            "llm_cost_total",
            "give the model both prices (`input_cost`, `output_cost`); it appears with the first priced request"
        ),
        ("cache_fetch_latency_ms", "use the ai-semantic-cache plugin; it appears with the first cached request"),
        ("cache_embeddings_latency_ms", "use the ai-semantic-cache plugin with an embeddings model"),
    ]

    /// What is missing on a page of Kong, or on an empty one; nothing on pages of others.
    static func list(for page: WrittenPage) -> [MissingFamily] {
        let names = Set(page.families.map(\.name)).union(page.samples.map(\.name))
        guard names.isEmpty || names.contains(where: { $0.hasPrefix("kong_") || $0.hasPrefix("ai_") }) else {
            return []
        }
        let families = FamilyNames(page)
        let present = names.union(page.samples.map { families.family(of: $0.name) })
        let seemsWithoutPlugin =
            names.isEmpty
            || names.contains { $0.hasPrefix("kong_nginx_") } && !names.contains(signOfPlugin)
                && !names.contains { $0.hasSuffix("http_requests_total") }
        return known.compactMap { stem, remedy in
            let short = stem.hasPrefix("llm_") ? String(stem.dropFirst(4)) : stem
            let spellings = ["kong_ai_" + stem, "ai_" + stem, "kong_ai_" + short, "ai_" + short]
            let isThere = spellings.contains { spelling in
                present.contains { $0 == spelling || ($0.hasPrefix(spelling + "_") && !$0.hasSuffix("_created")) }
            }
            if isThere { return nil }
            let prefix = seemsWithoutPlugin && remedy == switchOn ? enablePlugin : ""
            return MissingFamily(name: "kong_ai_" + stem, remedy: prefix + remedy)
        }
    }
}
