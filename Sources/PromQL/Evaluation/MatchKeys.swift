import MetricModel

/// What makes two rows match: the labels that count.
struct MatchKeys {
    private let names: LabelNames
    private let isOn: Bool

    init(_ matching: VectorMatching) {
        isOn = matching.isOn
        names = LabelNames(matching.isOn ? matching.labels : matching.labels + [Label.metricName])
    }

    func key(_ labels: Labels) -> Labels {
        isOn ? labels.keeping(names) : labels.removing(names)
    }
}
