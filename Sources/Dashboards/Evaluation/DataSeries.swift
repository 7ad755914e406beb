public import MetricModel

/// A series as a panel shows it: named for people, its values at the steps that have one.
public struct DataSeries: Sendable {
    public var name: String
    public var labels: Labels
    /// One sample for an instant query; none for a series that is listed although it has no value.
    public var samples: SampleBuffer

    public init(name: String, labels: Labels, samples: SampleBuffer) {
        self.name = name
        self.labels = labels
        self.samples = samples
    }
}
