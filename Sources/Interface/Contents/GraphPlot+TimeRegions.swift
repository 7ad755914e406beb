import Canvas
import Dashboards
import MetricModel

/// Times that come again every day or week, such as nights, behind the curves.
extension GraphPlot {
    func drawTimeRegions(in plot: Rect, on grid: inout Grid) {
        for region in content.timeRegions.prefix(20) {
            let tint = region.isFilled ? ink.tint(region.color, opacity: 0) : nil
            let spans = region.spans(from: data.from, through: data.through, utcOffset: context.wallClock.utcOffset)
            for span in spans {
                let (begin, end) = (place(span.from.milliseconds), place(span.through.milliseconds))
                let (first, last) = (column(begin, plot), column(end, plot))
                if let tint, end > begin {
                    let area = Rect(x: plot.x + first, y: plot.y, width: last - first + 1, height: plot.height)
                    grid.restyle(area) { $0.background = tint }
                }
                // What can't be tinted is known by its ends.
                guard region.hasLines || tint == nil else { continue }
                for share in Set([begin, end]) where (0...1).contains(share) {
                    let x = plot.x + column(share, plot)
                    for y in plot.y..<plot.maxY {
                        let background = grid[x, y].style.background
                        grid.put(Glyph("┊"), x: x, y: y, style: ink.style(region.color).on(background))
                    }
                }
            }
        }
    }
}
