import Canvas
import Dashboards
import MetricModel

/// Series upon each other.
extension GraphPlot {
    func drawStacks(in plot: Rect, _ curves: inout LinePlot, on grid: inout Grid) {
        guard let steps else { return }
        let stacked = series.indices.filter { series[$0].stacking != .none }
        let isUpwards = stacked.allSatisfy { index in steps.layers[index].allSatisfy { ($0?.top ?? 0) >= 0 } }
        for (axis, scale) in scales.enumerated() {
            let members = stacked.filter { series[$0].axis == axis }
            guard let scale, !members.isEmpty else { continue }
            let isFilled = members.contains { series[$0].fillOpacity > 0 || series[$0].drawing == .bars }
            if isFilled, isUpwards, scale.ground == 0 {
                drawSolid(members, steps, scale, in: plot, on: &grid)
            } else {
                for index in members.reversed() { drawLayer(index, steps, scale, isFilled: isFilled, &curves) }
            }
        }
    }

    /// Eighths of cells, whose colours meet at the exact height.
    private func drawSolid(
        _ members: [Int], _ steps: GraphSteps, _ scale: ValueScale, in plot: Rect, on grid: inout Grid
    ) {
        let styles = members.map { index -> Style in
            let style = style(series[index])
            return style.withForeground(style.foreground.mixed(with: theme.background, share: 0.15))
        }
        let stack = StackedArea(
            styles: styles, ground: theme.background, set: theme.glyphs, usesTextures: theme.isMonochrome)
        for column in 0..<plot.width {
            let step = steps.grid.index(at: plot.width > 1 ? Double(column) / Double(plot.width - 1) : 1)
            let shares = members.map { index -> Double in
                guard let layer = steps.layers[index][step] else { return 0 }
                return max(0, (scale.place(of: layer.top) ?? 0) - max(0, scale.place(of: layer.foot) ?? 0))
            }
            stack.column(shares, x: plot.x + column, bottom: plot.maxY - 1, height: plot.height, on: &grid)
        }
    }

    private func drawLayer(
        _ index: Int, _ steps: GraphSteps, _ scale: ValueScale, isFilled: Bool, _ curves: inout LinePlot
    ) {
        let style = style(series[index])
        guard isFilled else {
            let points = steps.layers[index].enumerated().map { step, layer -> LinePlot.Point? in
                layer.flatMap { scale.place(of: $0.top) }.map { .init(x: steps.grid.share(of: step), y: $0) }
            }
            curves.line(points, style: style, dash: ink.dash(series[index].color))
            return
        }
        for x in 0..<curves.canvas.width {
            let step = steps.grid.index(at: Double(x) / Double(max(1, curves.canvas.width - 1)))
            guard let layer = steps.layers[index][step], layer.top != layer.foot else { continue }
            let (foot, top) = (scale.place(of: layer.foot) ?? 0, scale.place(of: layer.top) ?? 0)
            let canvas = curves.canvas
            curves.column(x: x, from: dotRow(top, canvas), through: dotRow(foot, canvas), style: style)
        }
    }
}
