import MetricModel

/// A message in the footer for a few seconds.
struct Toast: Sendable, Hashable {
    var text: String
    var isError: Bool
    var until: Timestamp
}
