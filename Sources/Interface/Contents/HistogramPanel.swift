import Canvas
import Dashboards

/// How often which values occur: a column for every bucket.
struct HistogramPanel {
    var content: HistogramContent
    var context: PanelContext

    private var theme: Theme { context.theme }

    func draw(in area: Rect, on grid: inout Grid) {
        let inner = area.inset(horizontally: 1)
        let shown = content.series.filter { TextMatch.contains($0.name, context.find) }
        guard inner.width > 6, inner.height > 1, !content.lowerBounds.isEmpty, !shown.isEmpty else { return }
        let buckets = content.lowerBounds.count
        let sums = (0..<buckets).map { bucket in
            shown.reduce(0) { $0 + ($1.counts.indices.contains(bucket) ? $1.counts[bucket] : 0) }
        }
        let most = max(1, sums.max() ?? 1)
        let hasLegend = shown.count > 1 && inner.height >= 5
        let topLabel = Unit.short.format(Double(most)).text
        let axis = Glyphs.width(of: topLabel) + 2
        let plot = Rect(
            x: inner.x + axis, y: inner.y, width: max(0, inner.width - axis),
            height: inner.height - 1 - (hasLegend ? 1 : 0))
        grid.write(topLabel, x: inner.x, y: plot.y, style: theme.muted)
        grid.write("0", x: inner.x, y: plot.maxY - 1, style: theme.muted, maxWidth: axis - 2, align: .trailing)
        let stack = StackedArea(
            styles: shown.map { context.ink.style($0.color) }, ground: theme.background, set: theme.glyphs,
            usesTextures: theme.isMonochrome)
        for x in 0..<plot.width {
            // More buckets than columns: the fullest of those that share one is shown.
            let first = x * buckets / max(1, plot.width)
            let last = max(first + 1, (x + 1) * buckets / max(1, plot.width))
            guard let bucket = (first..<min(last, buckets)).max(by: { sums[$0] < sums[$1] }) else { continue }
            let isGap = plot.width >= buckets * 3 && (x + 1) * buckets / plot.width != bucket
            if isGap { continue }
            let shares = shown.map {
                Double($0.counts.indices.contains(bucket) ? $0.counts[bucket] : 0) / Double(most)
            }
            stack.column(shares, x: plot.x + x, bottom: plot.maxY - 1, height: plot.height, on: &grid)
        }
        drawBounds(below: plot, on: &grid)
        if hasLegend {
            SwatchLine(items: shown.map { (PanelContext.name($0.name), $0.color) }, ink: context.ink, isStack: true)
                .draw(x: inner.x, y: inner.maxY - 1, maxX: inner.maxX, on: &grid)
        }
    }

    private func drawBounds(below plot: Rect, on grid: inout Grid) {
        let buckets = content.lowerBounds.count
        var free = plot.x
        for (bucket, bound) in content.lowerBounds.enumerated() {
            let x = plot.x + plot.width * bucket / buckets
            let label = content.unit.format(bound).text
            guard x >= free, x + Glyphs.width(of: label) <= plot.maxX else { continue }
            free = grid.write(label, x: x, y: plot.maxY, style: theme.muted) + 2
        }
    }
}
