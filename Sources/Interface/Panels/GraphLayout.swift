import Canvas
import Dashboards
import MetricModel

/// Where a graph's parts stand inside its frame.
///
///     8 ┤   plot                 legend
///     4 ┤
///       └──┬─────┬──             (the axis' line from 7 rows on)
///        13:50 13:55
struct GraphLayout {
    let plot: Rect
    /// Values on the left, with the row each stands at.
    let valueTicks: [(row: Int, label: String)]
    let axisWidth: Int
    let axisRow: Int?
    let labelRow: Int?
    /// Right of the plot; nil where the legend goes into the frame's lower side.
    let legend: Rect?

    /// Where values stand: the bounds they came with, moved outwards to round marks.
    let scale: AxisRows

    init(inside area: Rect, lower: Double, upper: Double, unit: Unit, legend wanted: GraphLegend, set: GlyphSet) {
        let inner = area.inset(horizontally: 1)
        let hasLabels = inner.height >= 4
        let hasLine = inner.height >= 7
        let rows = max(0, inner.height - (hasLabels ? 1 : 0) - (hasLine ? 1 : 0))
        let showsLegend = inner.width >= 46 && !wanted.lines.isEmpty
        // Half of a small panel, less of a large one: the curve comes first.
        let most = max(min(inner.width / 2, 30), inner.width * 2 / 5)
        let legendRoom = showsLegend ? wanted.fit(width: most).width : 0
        scale = AxisRows(from: lower, to: upper, rows: rows, unit: unit)
        valueTicks = scale.marks.reversed().map { (row: inner.y + rows - 1 - $0.row, label: $0.label) }
        axisWidth = min(valueTicks.map { Glyphs.width(of: $0.label) }.max() ?? 0, max(0, inner.width / 3)) + 2
        let plotWidth = inner.width - axisWidth - (showsLegend ? legendRoom + 2 : 0)
        plot = Rect(x: inner.x + axisWidth, y: inner.y, width: plotWidth, height: rows)
        axisRow = hasLine ? plot.maxY : nil
        labelRow = hasLabels ? inner.maxY - 1 : nil
        legend =
            showsLegend
            ? Rect(x: plot.maxX + 2, y: inner.y, width: legendRoom, height: inner.height) : nil
    }

    /// Where a value stands: 0 at the plot's foot, 1 at its top.
    func share(of value: Double) -> Double {
        scale.upper > scale.lower ? (value - scale.lower) / (scale.upper - scale.lower) : 0
    }
}
