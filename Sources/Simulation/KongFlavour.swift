/// Which Kong the pretend nodes print like: the versions differ in labels and in the families they have.
public enum KongFlavour: String, CaseIterable, Hashable, Sendable {
    /// Open source 3.8: no consumer on the AI families, no cache latencies.
    case oss38 = "oss-3.8"
    /// Enterprise 3.12: consumer and request_mode labels, cache latencies.
    case ee312 = "ee-3.12"
    /// AI Gateway 2.1: as enterprise, and time to first token, time per output token, internal latency.
    case aiGateway21 = "ai-gateway-2.1"

    /// What the node says of itself in `kong_node_info`.
    public var version: String {
        switch self {
        case .oss38: "3.8.0"
        case .ee312: "3.12.0.0-enterprise-edition"
        case .aiGateway21: "2.1.0-ai-gateway"
        }
    }

    /// The head of Kong's answer to `GET /metrics`, but for what the HTTP server adds itself (date, framing).
    public var responseHeaders: [(name: String, value: String)] {
        [
            ("Content-Type", "text/plain; charset=UTF-8"),
            ("Access-Control-Allow-Origin", "*"),
            ("X-Kong-Admin-Latency", "0"),
            ("Server", "kong/\(version)"),
        ]
    }

    /// Whether the AI families carry a consumer and, but for tokens, a request_mode label (3.11 and 3.12).
    var isEnterprise: Bool { self != .oss38 }

    /// Whether cost carries request_mode too; the versions do not agree.
    var hasRequestModeOnCost: Bool { self == .aiGateway21 }

    /// Whether there are time to first token, time per output token and Kong's internal latency.
    var hasTokenLatencies: Bool { self == .aiGateway21 }
}
