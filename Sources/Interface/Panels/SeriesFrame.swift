import Dashboards
import MetricModel

/// A graph's series as they are drawn: on one grid of steps, stacked where the panel stacks.
struct SeriesFrame: Sendable {
    /// By refID in the order of the panel's queries; then what only the other side of a comparison has.
    let series: [DataSeries]
    /// What they are compared with.
    let compared: ComparedSeries
    /// What each series' line shows; on stacks, the sum of it and all below it.
    private(set) var tops: [[Double?]] = []
    /// What each series adds, as it came.
    private(set) var values: [[Double?]] = []
    let grid: StepGrid
    private(set) var largest = 0.0
    private(set) var smallest = 0.0

    init(_ panel: Panel, options: TimeSeriesOptions, data: PanelData) {
        let own = panel.queries.filter { $0.mode == .range && $0.comparison == nil }
            .flatMap { data.answers[$0.refID]?.series ?? [] }
        let grid = StepGrid(data)
        self.grid = grid
        compared = ComparedSeries(
            panel, data: data, isStacked: options.stacking == .normal, isShare: options.stacking == .percent,
            spread: { grid.spread($0) })
        series = own + compared.missing(among: own)
        values = series.map { grid.spread($0.samples) }
        tops = options.stacking == .none ? values : stacked(percent: options.stacking == .percent)
        for column in [tops, compared.values].joined().joined() {
            guard let column else { continue }
            largest = max(largest, column)
            smallest = min(smallest, column)
        }
    }

    /// A layer without a value at a step adds nothing there; where no layer has one, there is a gap.
    private func stacked(percent: Bool) -> [[Double?]] {
        var tops = values
        for step in 0..<grid.count where values.contains(where: { $0[step] != nil }) {
            let total = values.reduce(0) { $0 + max(0, $1[step] ?? 0) }
            var sum = 0.0
            for layer in values.indices {
                sum += max(0, values[layer][step] ?? 0)
                tops[layer][step] = percent ? (total > 0 ? sum / total : 0) : sum
            }
        }
        return tops
    }
}
