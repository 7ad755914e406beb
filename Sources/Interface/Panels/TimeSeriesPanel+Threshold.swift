import Canvas
import Dashboards

extension TimeSeriesPanel {
    /// Behind the curves, over a stack.
    func drawThreshold(_ layout: GraphLayout, on grid: inout Grid) {
        guard let threshold = options.threshold, threshold >= layout.scale.lower, threshold <= layout.scale.upper else {
            return
        }
        let plot = layout.plot
        let y = plot.maxY - 1 - DotCanvas.level(of: layout.share(of: threshold), of: plot.height)
        for x in plot.x..<plot.maxX {
            let cell = grid[x, y]
            let ground = cell.glyph == Glyph("█") ? cell.style.foreground : cell.style.background
            grid.put(Glyph("╌"), x: x, y: y, style: theme[.bad].on(ground))
        }
    }
}
