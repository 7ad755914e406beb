import MetricModel

/// What tells targets of a job apart: address and labels, as in Prometheus.
struct TargetIdentity: Hashable {
    private let url: String
    private let labels: Labels

    init(_ target: Target) {
        url = target.address.requestURL
        labels = target.labels
    }
}
