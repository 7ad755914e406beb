import Canvas
import Dashboards
import MetricModel

/// The curves of an imported graph.
struct GraphPlot {
    let series: [GraphSeries]
    let steps: GraphSteps?
    let content: GraphContent
    /// By the series' axis; nil for a left one that is not there.
    let scales: [ValueScale?]
    let data: PanelData
    let context: PanelContext

    var theme: Theme { context.theme }
    var ink: PanelInk { context.ink }
    /// Areas of more series than this would hide each other.
    private static let mostAreas = 8

    func draw(in plot: Rect, on grid: inout Grid) {
        var curves = LinePlot(
            columns: plot.width, rows: plot.height, set: theme.glyphs, anchor: PlotTimes(data: data, plot: plot).anchor)
        drawStacks(in: plot, &curves, on: &grid)
        drawBars(&curves)
        // The first series is drawn last: it is the one looked for.
        for series in series.reversed() where series.stacking == .none {
            guard let scale = scale(series) else { continue }
            switch series.drawing {
            case .bars: break
            case .points: for case let point? in points(series, scale) { curves.line([point], style: style(series)) }
            case .lines where series.lineWidth > 0 || series.fillOpacity == 0:
                let dash = series.comparedTo != nil ? ComparedSeries.dash : series.isDashed ? 4 : 0
                if series.valueColors.isEmpty {
                    curves.line(points(series, scale), style: style(series), dash: dash, mark: mark(series))
                } else {
                    drawColored(series, scale, &curves)
                }
            case .lines: break
            }
        }
        if series.contains(where: { $0.stacking != .none }) {
            curves.draw(over: plot, on: &grid)
        } else {
            curves.draw(x: plot.x, y: plot.y, on: &grid)
        }
        // Behind the lines as well, whose cells the dots have just taken.
        if series.filter({ $0.fillOpacity > 0 && $0.stacking == .none }).count <= Self.mostAreas {
            for series in series where series.fillOpacity > 0 && series.stacking == .none && series.drawing == .lines {
                drawTint(series, in: plot, on: &grid)
            }
        }
        for series in series.reversed() where series.stacking == .none {
            drawMarks(series, in: plot, curves.canvas, on: &grid)
        }
    }

    func scale(_ series: GraphSeries) -> ValueScale? {
        scales.indices.contains(series.axis) ? scales[series.axis] : nil
    }

    func style(_ series: GraphSeries) -> Style { ink.style(series) }

    /// One line alone needs no mark, and what others are held against is told by its dashes.
    func mark(_ series: GraphSeries) -> LineMark? {
        self.series.count > 1 && series.comparedTo == nil ? ink.mark(series.color) : nil
    }

    /// 0…1 along the axis of time, and as much again at both sides; a window that is one moment has it in the middle.
    func place(_ time: Int64) -> Double {
        let span = Double((data.through - data.from).milliseconds)
        let offset = Double(time) - Double(data.from.milliseconds)
        guard span > 0 else { return offset == 0 ? 0.5 : offset < 0 ? -1 : 2 }
        return min(max(offset / span, -1), 2)
    }

    /// With gaps where values are missing, and corners where the line goes in steps.
    private func points(_ series: GraphSeries, _ scale: ValueScale) -> [LinePlot.Point?] {
        var points: [LinePlot.Point?] = []
        points.reserveCapacity(series.samples.count)
        let longest = Double(data.step(of: series.refID).milliseconds) * 1.5
        var previous: (time: Double, y: Double)?
        for (time, value) in zip(series.samples.timestamps, series.samples.values) {
            guard let y = scale.place(of: value) else {
                if !series.spansGaps {
                    previous = nil
                    points.append(nil)
                }
                continue
            }
            let x = place(time)
            guard x > -0.01, x < 1.01 else { continue }
            if let previous, Double(time) - previous.time > longest, !series.spansGaps {
                points.append(nil)
            } else if let previous {
                switch series.interpolation {
                case .stepAfter: points.append(.init(x: x, y: previous.y))
                case .stepBefore: points.append(.init(x: points.last.flatMap { $0?.x } ?? x, y: y))
                case .linear, .smooth: break
                }
            }
            points.append(.init(x: x, y: y))
            previous = (Double(time), y)
        }
        return points
    }

    /// A line whose colour follows its values.
    private func drawColored(_ series: GraphSeries, _ scale: ValueScale, _ curves: inout LinePlot) {
        var previous: LinePlot.Point?
        for point in points(series, scale) {
            defer { previous = point }
            guard let point else { continue }
            let value = scale.value(at: ((previous ?? point).y + point.y) / 2)
            let color = series.valueColors.last { $0.value <= value }?.color ?? series.color
            curves.line([previous ?? point, point], style: ink.style(color))
        }
    }

    // MARK: Areas

    /// The colour of a series behind everything between its line and zero, or the line of another series.
    private func drawTint(_ series: GraphSeries, in plot: Rect, on grid: inout Grid) {
        guard let scale = scale(series),
            let tint = AreaTint(series.color, opacity: series.fillOpacity, ink: ink, plot: plot)
        else { return }
        if let name = series.fillsDownTo, let other = self.series.first(where: { $0.name == name }),
            let otherScale = self.scale(other)
        {
            tint.draw(between: points(series, scale), and: points(other, otherScale), on: &grid)
        } else {
            tint.draw(under: points(series, scale), to: scale.ground, on: &grid)
        }
    }

    func column(_ share: Double, _ plot: Rect) -> Int {
        let last = max(0, plot.width - 1)
        return Int(clamping: (share * Double(last)).rounded(), to: 0...last)
    }

    func row(_ share: Double, _ plot: Rect) -> Int {
        plot.y + max(0, plot.height - 1) - DotCanvas.level(of: share, of: plot.height)
    }

    func dotRow(_ share: Double, _ canvas: DotCanvas) -> Int {
        max(0, canvas.height - 1) - DotCanvas.level(of: share, of: canvas.height)
    }

    private func dotColumn(_ share: Double, _ canvas: DotCanvas) -> Int {
        let last = max(0, canvas.width - 1)
        return Int(clamping: (share * Double(last)).rounded(), to: 0...last)
    }

    /// A mark at every value, where they stand far enough apart for the line to be seen between them; elsewhere at
    /// those that no line reaches.
    private func drawMarks(_ series: GraphSeries, in plot: Rect, _ canvas: DotCanvas, on grid: inout Grid) {
        let isPoints = series.drawing == .points
        guard isPoints || series.showsPoints, !isPoints || series.samples.count <= plot.width,
            self.series.count <= 12, let scale = scale(series)
        else { return }
        let marksAll = isPoints || columnsApart(series, in: plot) >= 4
        let points = points(series, scale)
        for (index, point) in points.enumerated() where marksAll || Self.isAlone(index, among: points) {
            guard let point, (0...1).contains(point.y) else { continue }
            // In the cell that the line goes through there.
            let x = plot.x + dotColumn(point.x, canvas) * plot.width / max(1, canvas.width)
            let y = plot.y + dotRow(point.y, canvas) * plot.height / max(1, canvas.height)
            let background = grid[x, y].style.background
            grid.put(Glyph("•"), x: x, y: y, style: style(series).on(background))
        }
    }

    /// How far apart a series' steps are drawn.
    private func columnsApart(_ series: GraphSeries, in plot: Rect) -> Double {
        let span = Double((data.through - data.from).milliseconds)
        return span > 0 ? Double(data.step(of: series.refID).milliseconds) / span * Double(plot.width) : 0
    }

    private static func isAlone(_ index: Int, among points: [LinePlot.Point?]) -> Bool {
        (index == 0 || points[index - 1] == nil) && (index + 1 == points.count || points[index + 1] == nil)
    }
}
