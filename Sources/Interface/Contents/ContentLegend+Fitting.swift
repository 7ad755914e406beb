import Canvas
import Dashboards

/// Which entries a legend shows where there is no room for all.
extension ContentLegend {
    /// Where there is no room for all, the largest are those that show: in the order of the queries, as in Grafana, chance
    /// would leave them out. An order that was asked for stays, and so does that of a legend which is walked through.
    func fitted(in area: Rect, isRight: Bool) -> ContentLegend {
        guard list.sortColumn == nil, options.sort == nil, selected == nil, isCut(in: area, isRight: isRight) else {
            return self
        }
        let weights = series.map(Self.weight)
        let order = entries.indices.sorted { weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1 }
        var legend = self
        legend.entries = order.map { entries[$0] }
        legend.sizes = order.map { sizes[$0] }
        return legend
    }

    private func isCut(in area: Rect, isRight: Bool) -> Bool {
        isTable(in: area, isRight: isRight)
            ? lines(in: area).count < entries.count
            : LegendList(sizes, width: area.width, lines: area.height).more != nil
    }

    /// The legend's first calculation; the mean where that is the last value, so that names keep their places.
    private static func weight(_ series: GraphSeries) -> Double {
        let steady = series.calculations.first { $0.reducer != .last && $0.reducer != .lastNotNull }?.value
        let value = (steady ?? Reducer.mean.reduce(series.samples))?.magnitude ?? 0
        return value.isFinite ? value : 0
    }
}
