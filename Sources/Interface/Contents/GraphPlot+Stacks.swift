import Canvas
import Dashboards
import MetricModel

/// Series upon each other.
extension GraphPlot {
    func drawStacks(in plot: Rect, _ curves: inout LinePlot, on grid: inout Grid) {
        guard let steps else { return }
        for (axis, scale) in scales.enumerated() {
            guard let scale else { continue }
            var isCovered = false
            for members in stacks(on: axis) {
                let isUpwards = members.allSatisfy { index in steps.layers[index].allSatisfy { ($0?.top ?? 0) >= 0 } }
                // One stack covers the ground; others stand before it as lines, or as areas where they are some.
                if !isCovered, members.contains(where: { isFilled(series[$0]) }), isUpwards, scale.ground == 0 {
                    drawSolid(members, steps, scale, in: plot, on: &grid)
                    isCovered = true
                } else {
                    for index in members.reversed() {
                        drawLayer(index, steps, scale, isFilled: isFilled(series[index]) && !isCovered, &curves)
                    }
                }
            }
        }
    }

    /// The series that stand upon each other, by their places; stacks with an area first.
    private func stacks(on axis: Int) -> [[Int]] {
        var groups: [String] = []
        var stacks: [String: [Int]] = [:]
        for (index, series) in series.enumerated() where series.stacking != .none && series.axis == axis {
            if stacks[series.stackingGroup] == nil { groups.append(series.stackingGroup) }
            stacks[series.stackingGroup, default: []].append(index)
        }
        let ordered = groups.compactMap { stacks[$0] }
        let hasArea = { (members: [Int]) in members.contains { isFilled(series[$0]) } }
        return ordered.filter(hasArea) + ordered.filter { !hasArea($0) }
    }

    private func isFilled(_ series: GraphSeries) -> Bool { series.fillOpacity > 0 || series.drawing == .bars }

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
            curves.line(points, style: style, mark: mark(series[index]))
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
