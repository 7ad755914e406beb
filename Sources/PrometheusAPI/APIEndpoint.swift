/// The questions the API answers, each by its path.
public enum APIEndpoint: String, CaseIterable, Hashable, Sendable {
    case query = "/api/v1/query"
    case queryRange = "/api/v1/query_range"
    case formatQuery = "/api/v1/format_query"
    case parseQuery = "/api/v1/parse_query"
    case exemplars = "/api/v1/query_exemplars"
    case labelNames = "/api/v1/labels"
    /// `:name` stands for the label, which `APIRequest.label` carries.
    case labelValues = "/api/v1/label/:name/values"
    case series = "/api/v1/series"
    case metadata = "/api/v1/metadata"
    case targets = "/api/v1/targets"
    case targetMetadata = "/api/v1/targets/metadata"
    case scrapePools = "/api/v1/scrape_pools"
    case rules = "/api/v1/rules"
    case alerts = "/api/v1/alerts"
    case alertmanagers = "/api/v1/alertmanagers"
    case buildInformation = "/api/v1/status/buildinfo"
    case runtimeInformation = "/api/v1/status/runtimeinfo"
    case flags = "/api/v1/status/flags"
    case configuration = "/api/v1/status/config"
    case health = "/-/healthy"
    case readiness = "/-/ready"

    /// The HTTP methods it takes: those with long parameters take forms as well.
    public var methods: [String] {
        switch self {
        case .query, .queryRange, .formatQuery, .parseQuery, .exemplars, .labelNames, .series: ["GET", "POST"]
        default: ["GET"]
        }
    }
}
