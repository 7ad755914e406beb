import Dashboards
import MetricModel

/// The numbers that bars are held against.
struct ComparedValues {
    /// By the labels of the series they belong to; only what is a number.
    private(set) var values: [Labels: Double] = [:]
    /// In the order of the answers, under the names that they have on the other bars.
    private var series: [DataSeries] = []

    init(_ panel: Panel, _ data: PanelData) {
        for query in panel.queries {
            guard let comparison = query.comparison else { continue }
            let suffix = " · \(comparison.title)"
            for var series in data.answers[query.refID]?.series ?? [] {
                guard let value = Reducer.lastNotNull.reduce(series.samples), value.isFinite,
                    values[series.labels] == nil
                else { continue }
                values[series.labels] = value
                if series.name.hasSuffix(suffix) { series.name.removeLast(suffix.count) }
                self.series.append(series)
            }
        }
    }

    /// What only the other side has.
    func series(besides known: Set<Labels>) -> [DataSeries] {
        series.filter { !known.contains($0.labels) }
    }
}
