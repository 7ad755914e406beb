/// What makes one value of the many in a group.
public enum Aggregator: String, Hashable, Sendable, CaseIterable {
    case sum, avg, count, min, max, group, stddev, stdvar
    case topk, bottomk, quantile
    case countValues = "count_values"
    case limitk
    case limitRatio = "limit_ratio"

    /// Whether a first argument says how many, which quantile or which label.
    public var hasParameter: Bool {
        switch self {
        case .topk, .bottomk, .quantile, .countValues, .limitk, .limitRatio: true
        default: false
        }
    }

    /// Whether a Prometheus without feature flags refuses it.
    var isExperimental: Bool { self == .limitk || self == .limitRatio }
}
