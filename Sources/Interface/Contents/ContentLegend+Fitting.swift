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
        let weights = series.map(\.weight)
        let order = entries.indices.sorted { left, right in
            if entries[left].isDrawn != entries[right].isDrawn { return entries[left].isDrawn }
            return weights[left] != weights[right] ? weights[left] > weights[right] : left < right
        }
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
}
