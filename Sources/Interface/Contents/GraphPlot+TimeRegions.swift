import Canvas
import Dashboards
import MetricModel

/// Times that come again every day or week, such as nights, behind the curves.
extension GraphPlot {
    /// No picture could tell more of them apart.
    private static let mostRegions = 20

    func tintTimeRegions(in plot: Rect, on grid: inout Grid) {
        for region in content.timeRegions.prefix(Self.mostRegions) where region.isFilled {
            guard let tint = ink.tint(region.color, opacity: 0) else { continue }
            for (begin, end) in ends(of: region) where end > begin {
                let (first, last) = (column(begin, plot), column(end, plot))
                let area = Rect(x: plot.x + first, y: plot.y, width: last - first + 1, height: plot.height)
                tintGround(area, tint, on: &grid)
            }
        }
    }

    func drawTimeRegions(in plot: Rect, on grid: inout Grid) {
        for region in content.timeRegions.prefix(Self.mostRegions) {
            // What can't be tinted is known by its ends.
            guard region.hasLines || ink.tint(region.color, opacity: 0) == nil else { continue }
            for (begin, end) in ends(of: region) {
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

    /// 0…1 along the axis of time, and beyond.
    private func ends(of region: TimeRegion) -> [(begin: Double, end: Double)] {
        region.spans(from: data.from, through: data.through, utcOffset: context.wallClock.utcOffset)
            .map { (place($0.from.milliseconds), place($0.through.milliseconds)) }
    }

    /// Colours what nothing else is behind.
    func tintGround(_ area: Rect, _ tint: Color, on grid: inout Grid) {
        let ground = theme.background
        grid.restyle(area) { style in
            if style.background == ground || style.background == .standard { style.background = tint }
        }
    }
}
