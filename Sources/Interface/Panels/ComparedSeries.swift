import Dashboards
import MetricModel

/// What a graph's series are held against: the same series at another time, or of another workspace.
struct ComparedSeries: Sendable {
    struct Curve: Sendable {
        /// Of the series it is compared with; a sum of all has none.
        var labels: Labels?
        var values: [Double?]
    }

    /// `1h before`; empty where nothing is compared.
    let title: String
    private let curves: [Curve]

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
        let series = queries.flatMap { data.answers[$0.refID]?.series ?? [] }
        let curves = isShare ? [] : series.map { Curve(labels: $0.labels, values: spread($0.samples)) }
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

    /// Those that belong to series that are shown, and those that are new against them.
    func curves(of shown: Set<Labels>) -> [Curve] {
        curves.filter { curve in curve.labels.map(shown.contains) ?? true }
    }

    /// The compared value of a series at a step, or its last one.
    func value(of series: DataSeries, at step: Int?) -> Double? {
        guard let values = curves.first(where: { $0.labels == series.labels })?.values else { return nil }
        guard let step else { return values.last { $0 != nil } ?? nil }
        return values.indices.contains(step) ? values[step] : nil
    }
}
