import MetricModel

/// Which group each row belongs to.
struct GroupKeys {
    private let isWithout: Bool
    private let names: LabelNames
    /// The names as they apply to rows whose metric name is gone.
    private let bareNames: LabelNames
    private var indices: [Labels: Int] = [:]
    private(set) var labels: [Labels] = []

    init(_ grouping: Grouping) {
        isWithout = grouping.isWithout
        names = LabelNames(grouping.isWithout ? grouping.labels + [Label.metricName] : grouping.labels)
        bareNames = names.removing(allOf: .reserved)
    }

    /// The row's group; `isNew` where it is the first of it.
    mutating func group(of row: Row) -> (index: Int, isNew: Bool) {
        let key = labels(for: row)
        if let index = indices[key] { return (index, false) }
        indices[key] = labels.count
        labels.append(key)
        return (labels.count - 1, true)
    }

    func labels(for row: Row) -> Labels {
        if isWithout { return row.isBare ? row.labels.removing(names) : row.series.removing(names) }
        return row.series.keeping(row.isBare ? bareNames : names)
    }
}
