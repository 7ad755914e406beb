import Dashboards
import MetricModel

/// What a graph's series are held against: the same series at another time, or of another workspace.
struct ComparedSeries: Sendable {
    struct Curve: Sendable {
        /// Of the series it is compared with; a sum of all has none.
        var labels: Labels?
        /// The series' own name, without what it is compared with.
        var name = ""
        var values: [Double?]
    }

    /// `1h before`; empty where nothing is compared.
    let title: String
    /// The same above a column of numbers, where `1h before` costs the width of the number.
    let heading: String
    /// What is drawn.
    private let curves: [Curve]
    /// What the legend says, series by series, also where only their sum is drawn.
    private let listed: [Curve]

    /// How the curves are told from the others where colours are not enough.
    static let dash = 3

    /// - Parameters:
    ///   - isStacked: Stacks over stacks can't be read: their sums are compared.
    ///   - isShare: The sum of shares is 1 at any time, and nothing to compare.
    ///   - spread: Puts samples on the graph's steps.
    init(
        _ panel: Panel, data: PanelData, isStacked: Bool, isShare: Bool, spread: (SampleBuffer) -> [Double?]
    ) {
        let queries = panel.queries.filter { $0.comparison != nil }
        title = queries.first?.comparison?.title ?? ""
        if case .before? = queries.first?.comparison { heading = "before" } else { heading = title }
        let series = queries.flatMap { data.answers[$0.refID]?.series ?? [] }
        let suffix = " · \(title)"
        listed = series.map { series in
            let name = series.name.hasSuffix(suffix) ? String(series.name.dropLast(suffix.count)) : series.name
            return Curve(labels: series.labels, name: name, values: spread(series.samples))
        }
        let curves = isShare ? [] : listed
        self.curves = isStacked ? ComparedSeries.sum(curves) : curves
    }

    private static func sum(_ curves: [Curve]) -> [Curve] {
        guard var sum = curves.first?.values else { return [] }
        for curve in curves.dropFirst() {
            for (step, value) in curve.values.enumerated() where sum.indices.contains(step) {
                guard let value else { continue }
                sum[step] = (sum[step] ?? 0) + value
            }
        }
        return [Curve(labels: nil, values: sum)]
    }

    var values: [[Double?]] { curves.map(\.values) }

    /// What only the other side has, named as here and without samples, so that legends list it and keys work on it.
    func missing(among series: [DataSeries]) -> [DataSeries] {
        listed.filter { curve in !series.contains { matches($0)(curve) } }
            .map { DataSeries(name: $0.name, labels: $0.labels ?? Labels(), samples: SampleBuffer()) }
    }

    /// Those that belong to series that are shown, and those that are new against them.
    func curves(of shown: Set<Labels>) -> [Curve] {
        curves.filter { curve in curve.labels.map(shown.contains) ?? true }
    }

    /// Sums of several queries have no labels to tell them apart, but names.
    private func matches(_ series: DataSeries) -> (Curve) -> Bool {
        { $0.labels == series.labels && $0.name.isBytewiseEqual(to: series.name) }
    }

    /// The compared value of a series at a step, or its last one.
    func value(of series: DataSeries, at step: Int?) -> Double? {
        guard let values = listed.first(where: matches(series))?.values else { return nil }
        guard let step else { return values.last { $0 != nil } ?? nil }
        return values.indices.contains(step) ? values[step] : nil
    }
}
