import MetricModel

/// The families that traffic fills, as a flavour of Kong declares them.
///
/// HELP texts are Kong's own, oddities included: tokens are announced as cost.
struct KongFamilies: Sendable {
    private let flavour: KongFlavour

    init(_ flavour: KongFlavour) {
        self.flavour = flavour
    }

    private static let modelLabels = [
        "ai_provider", "ai_model", "cache_status", "vector_db", "embeddings_provider", "embeddings_model",
    ]
    private static let providerBounds = [
        250, 500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500, 5000, 10000, 30000, 60000,
    ]
    /// A published page shows 100 and 200 only; the others are a guess.
    private static let tokenBounds = [10, 25, 50, 100, 200, 500, 1000, 2000, 5000]
    private static let kongBounds = [1, 2, 5, 7, 10, 15, 20, 30, 50, 75, 100, 200, 500, 750, 1000]
    private static let upstreamBounds = [25, 50, 80, 100, 250, 400, 700, 1000, 2000, 5000, 10000, 30000, 60000]

    private var consumer: [String] { flavour.isEnterprise ? ["consumer"] : [] }
    private var requestMode: [String] { flavour.isEnterprise ? ["request_mode"] : [] }
    private var requestLabels: [String] { KongFamilies.modelLabels + ["workspace"] + consumer + requestMode }

    // MARK: - AI

    var requests: MetricFamily {
        MetricFamily(
            name: "kong_ai_llm_requests_total", help: "AI requests total per ai_provider in Kong",
            type: .counter, labelNames: requestLabels)
    }

    var cost: MetricFamily {
        MetricFamily(
            name: "kong_ai_llm_cost_total", help: "AI requests cost per ai_provider/cache in Kong",
            type: .counter,
            labelNames: KongFamilies.modelLabels + ["workspace"] + consumer
                + (flavour.hasRequestModeOnCost ? requestMode : []),
            divisor: 1_000_000_000)
    }

    var tokens: MetricFamily {
        MetricFamily(
            name: "kong_ai_llm_tokens_total", help: "AI requests cost per ai_provider/cache in Kong",
            type: .counter, labelNames: KongFamilies.modelLabels + ["token_type", "workspace"] + consumer)
    }

    var providerLatency: MetricFamily {
        aiHistogram(
            "kong_ai_llm_provider_latency_ms",
            "LLM response Latency for each AI plugins per ai_provider in Kong", KongFamilies.providerBounds)
    }

    var timeToFirstToken: MetricFamily {
        aiHistogram(
            "kong_ai_llm_ttft_latency_ms",
            "LLM time to first token latency for each AI plugins per ai_provider in Kong",
            KongFamilies.providerBounds)
    }

    var timePerToken: MetricFamily {
        aiHistogram(
            "kong_ai_llm_tpot_latency_ms",
            "LLM time per token latency for each AI plugins per ai_provider in Kong", KongFamilies.tokenBounds)
    }

    var cacheFetchLatency: MetricFamily {
        aiHistogram(
            "kong_ai_cache_fetch_latency_ms", "AI cache latencies per ai_provider/database in Kong",
            KongFamilies.kongBounds)
    }

    var cacheEmbeddingsLatency: MetricFamily {
        aiHistogram(
            "kong_ai_cache_embeddings_latency_ms",
            "AI cache embedding latencies per ai_provider/database in Kong", KongFamilies.upstreamBounds)
    }

    private func aiHistogram(_ name: String, _ help: String, _ bounds: [Int]) -> MetricFamily {
        MetricFamily(name: name, help: help, type: .histogram, labelNames: requestLabels, bounds: bounds)
    }

    // MARK: - HTTP

    var httpRequests: MetricFamily {
        MetricFamily(
            name: "kong_http_requests_total", help: "HTTP status codes per consumer/service/route in Kong",
            type: .counter,
            labelNames: ["service", "route", "code", "source"]
                + (flavour == .aiGateway21 ? ["type"] : []) + ["workspace", "consumer"])
    }

    var bandwidth: MetricFamily {
        MetricFamily(
            name: "kong_bandwidth_bytes", help: "Total bandwidth (ingress/egress) throughput in bytes",
            type: .counter, labelNames: ["service", "route", "direction", "workspace", "consumer"])
    }

    var kongLatency: MetricFamily {
        routeHistogram(
            "kong_kong_latency_ms", "Latency added by Kong and enabled plugins for each service/route in Kong",
            KongFamilies.kongBounds)
    }

    var internalLatency: MetricFamily {
        routeHistogram(
            "kong_kong_internal_latency_ms",
            "Internal latency for each service/route in Kong, excluding the I/O latency", KongFamilies.kongBounds)
    }

    var upstreamLatency: MetricFamily {
        routeHistogram(
            "kong_upstream_latency_ms", "Latency added by upstream response for each service/route in Kong",
            KongFamilies.upstreamBounds)
    }

    var requestLatency: MetricFamily {
        routeHistogram(
            "kong_request_latency_ms",
            "Total latency incurred during requests for each service/route in Kong", KongFamilies.upstreamBounds)
    }

    private func routeHistogram(_ name: String, _ help: String, _ bounds: [Int]) -> MetricFamily {
        MetricFamily(
            name: name, help: help, type: .histogram, labelNames: ["service", "route", "workspace"],
            bounds: bounds)
    }
}
