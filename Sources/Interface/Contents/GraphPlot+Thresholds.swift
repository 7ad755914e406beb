import Canvas
import Dashboards

/// Thresholds as lines across, or as areas behind the curves.
extension GraphPlot {
    func tintThresholds(in plot: Rect, on grid: inout Grid) {
        guard content.showsThresholdAreas, let scale = firstScale else { return }
        // From above, so that a line in which two meet has the colour of the upper one.
        for (place, step) in content.thresholds.enumerated().reversed() where step.color != .transparent {
            guard let tint = ink.tint(step.color, opacity: 0) else { continue }
            let next =
                content.thresholds.indices.contains(place + 1) ? content.thresholds[place + 1].value : .infinity
            let foot = step.value.isFinite ? scale.place(of: step.value) ?? 0 : 0
            let top = next.isFinite ? scale.place(of: next) ?? 1 : 1
            guard top > 0, foot < 1, top > foot else { continue }
            let (first, last) = (row(top, plot), row(foot, plot))
            tintGround(Rect(x: plot.x, y: first, width: plot.width, height: last - first + 1), tint, on: &grid)
        }
    }

    private var firstScale: ValueScale? { scales.lazy.compactMap { $0 }.first }

    func drawThresholds(in plot: Rect, on grid: inout Grid) {
        guard content.showsThresholdLines, let scale = firstScale else { return }
        for step in content.thresholds where step.value.isFinite {
            guard let y = scale.place(of: step.value), (0...1).contains(y) else { continue }
            for x in plot.x..<plot.maxX {
                let background = grid[x, row(y, plot)].style.background
                grid.put(Glyph("╌"), x: x, y: row(y, plot), style: ink.style(step.color).on(background))
            }
        }
    }
}
