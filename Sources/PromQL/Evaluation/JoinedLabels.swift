import MetricModel

/// The labels of what comes of two rows.
struct JoinedLabels {
    private let dropsNames: Bool
    private let isOneToOne: Bool
    private let isOn: Bool
    private let names: LabelNames
    private let included: [String]

    init(_ node: BinaryOperation) {
        dropsNames = !node.operator.isComparison || node.returnsBool
        isOneToOne = node.matching.cardinality == .oneToOne
        isOn = node.matching.isOn
        names = LabelNames(node.matching.labels)
        included = node.matching.included
    }

    func labels(many: Labels, one: Labels) -> Labels {
        var labels = dropsNames ? many.removing(.reserved) : many
        if isOneToOne { labels = isOn ? labels.keeping(names) : labels.removing(names) }
        for name in included { labels = labels.setting(name, to: one[name]) }
        return labels
    }
}
