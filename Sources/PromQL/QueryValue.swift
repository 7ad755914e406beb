public import MetricModel

/// What a query comes to.
public enum QueryValue: Sendable {
    case scalar(Sample)
    case string(Timestamp, String)
    /// In the order of the query where it asks for one (`sort`, `topk`), else by labels.
    case vector([VectorElement])
    /// The answer of every range query, and of an instant query for a range selector.
    case matrix([MatrixSeries])
}

/// A series' value at the moment of an instant query.
public struct VectorElement: Sendable {
    public var labels: Labels
    public var sample: Sample

    public init(labels: Labels, sample: Sample) {
        self.labels = labels
        self.sample = sample
    }
}

/// A series' values over a range; steps without a value are left out.
public struct MatrixSeries: Sendable {
    public var labels: Labels
    public var samples: SampleBuffer

    public init(labels: Labels, samples: SampleBuffer) {
        self.labels = labels
        self.samples = samples
    }
}
