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

    init(inside area: Rect, lower: Double, upper: Double, unit: Unit, legendWidth: Int, set: GlyphSet) {
        let inner = area.inset(horizontally: 1)
        let hasLabels = inner.height >= 4
        let hasLine = inner.height >= 7
        let rows = max(0, inner.height - (hasLabels ? 1 : 0) - (hasLine ? 1 : 0))
        let showsLegend = inner.width >= 46 && legendWidth > 0
        let legendRoom = showsLegend ? min(legendWidth, inner.width * 45 / 100) : 0
        let dots = rows * DotCanvas.dotsPerCell(set).down
        let count = max(2, (rows + 1) / 2)
        let ticks = AxisTicks.values(from: lower, to: upper, count: min(count, 8), unit: unit)
        var placed: [(row: Int, label: String)] = []
        for tick in ticks where upper > lower && rows > 0 {
            let share = (tick.position - lower) / (upper - lower)
            let dot = Int(((1 - share) * Double(dots - 1)).rounded())
            let row = inner.y + min(max(dot * rows / max(1, dots), 0), rows - 1)
            // Marks need air, where there is room for it.
            if placed.allSatisfy({ abs($0.row - row) >= (rows >= 5 ? 2 : 1) }) { placed.append((row, tick.label)) }
        }
        valueTicks = placed
        axisWidth = min(placed.map { Glyphs.width(of: $0.label) }.max() ?? 0, max(0, inner.width / 3)) + 2
        let plotWidth = inner.width - axisWidth - (showsLegend ? legendRoom + 2 : 0)
        plot = Rect(x: inner.x + axisWidth, y: inner.y, width: plotWidth, height: rows)
        axisRow = hasLine ? plot.maxY : nil
        labelRow = hasLabels ? inner.maxY - 1 : nil
        legend =
            showsLegend
            ? Rect(x: plot.maxX + 2, y: inner.y, width: legendRoom, height: inner.height) : nil
    }
}
