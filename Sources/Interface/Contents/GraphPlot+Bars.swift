import Canvas
import Dashboards
import MetricModel

/// Bars that are not stacked, which stand in each other's places.
extension GraphPlot {
    /// The lower ones in front at every place, so that none hides another.
    func drawBars(_ curves: inout LinePlot) {
        let canvas = curves.canvas
        var bars: [(tops: [Int?], ground: Int, style: Style)] = []
        for series in series where series.stacking == .none && series.drawing == .bars {
            guard let scale = scale(series) else { continue }
            bars.append((tops(series, scale, canvas), dotRow(scale.ground, canvas), style(series)))
        }
        for x in 0..<canvas.width {
            var standing: [(top: Int, height: Int, place: Int)] = []
            for (place, bar) in bars.enumerated() {
                if let top = bar.tops[x] { standing.append((top, abs(bar.ground - top), place)) }
            }
            // Of equal ones the first is in front: it is the one looked for.
            standing.sort { ($0.height, $0.place) > ($1.height, $1.place) }
            for bar in standing {
                let (ground, style) = (bars[bar.place].ground, bars[bar.place].style)
                curves.column(x: x, from: bar.top, through: ground, style: style)
            }
        }
    }

    /// By column of dots, how high the series' bar is there.
    private func tops(_ series: GraphSeries, _ scale: ValueScale, _ canvas: DotCanvas) -> [Int?] {
        let across = canvas.width
        var tops = [Int?](repeating: nil, count: across)
        let width = barWidth(series, across: across)
        for (time, value) in zip(series.samples.timestamps, series.samples.values) {
            guard let y = scale.place(of: value), value != 0 else { continue }
            let first = Int((place(time) * Double(across - 1)).rounded()) - width / 2
            for x in (first..<(first + width)).clamped(to: 0..<across) { tops[x] = dotRow(y, canvas) }
        }
        return tops
    }

    /// Most of a step; where one is longer than the window, most of that.
    private func barWidth(_ series: GraphSeries, across: Int) -> Int {
        let span = Double((data.through - data.from).milliseconds)
        let step = Double(data.step(of: series.refID).milliseconds)
        return max(1, Int(Double(across) * (step < span ? step / span : 1) * 0.7))
    }
}
