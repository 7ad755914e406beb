/// How Kong answered a request, as `kong_http_requests_total` tells it.
enum HTTPOutcome: Int, CaseIterable, Sendable {
    case answered, answeredFromCache, limited, failed, unavailable

    var code: Int {
        switch self {
        case .answered, .answeredFromCache: 200
        case .limited: 429
        case .failed: 500
        case .unavailable: 503
        }
    }

    /// Whether the service answered or Kong itself did.
    var source: String {
        switch self {
        case .answered, .failed, .unavailable: "service"
        case .answeredFromCache, .limited: "kong"
        }
    }
}
