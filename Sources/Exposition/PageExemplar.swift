public import MetricModel

/// An example that stands behind a sample in OpenMetrics, usually with the id of a trace.
public struct PageExemplar: Hashable, Sendable {
    /// Which sample of the page it belongs to.
    public let sampleIndex: Int
    public let labels: Labels
    public let value: Double
    /// Milliseconds since the Unix epoch, where the page says so.
    public let timestamp: Int64?
}
