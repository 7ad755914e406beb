import MetricModel

/// Short names for series that are shown together: only what tells them apart.
struct SeriesNames {
    /// The labels that are not the same in all series.
    private let distinct: Set<String>

    init(_ all: [Labels]) {
        var distinct: Set<String> = []
        if let first = all.first {
            let names = Set(all.flatMap { $0.map(\.name) })
            distinct = names.filter { name in
                !all.allSatisfy { $0[name].isBytewiseEqual(to: first[name]) }
            }
        }
        self.distinct = distinct
    }

    /// The value of the one label that differs; all of those that differ; or the whole series where none does.
    func name(of labels: Labels) -> String {
        guard !distinct.isEmpty else { return labels.isEmpty ? "value" : labels.description }
        let telling = labels.keeping(distinct)
        if distinct.count > 1 { return telling.isEmpty ? "{}" : telling.description }
        return telling.first { _ in true }?.value ?? "(none)"
    }
}
