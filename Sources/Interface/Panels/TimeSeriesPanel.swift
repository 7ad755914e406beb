import Canvas
import Dashboards
import MetricModel

/// Series over time: lines, areas or stacks between two axes, with a legend and a crosshair.
struct TimeSeriesPanel {
    let panel: Panel
    let options: TimeSeriesOptions
    let data: PanelData
    let context: PanelContext
    private let frame: SeriesFrame
    private let upper: Double
    /// Of the frame's series, those that are found, in the legend's order.
    private let order: [Int]

    /// - Parameter top: where the value axis ends, as remembered.
    init(panel: Panel, options: TimeSeriesOptions, data: PanelData, context: PanelContext, top: Double?) {
        self.panel = panel
        self.options = options
        self.data = data
        self.context = context
        let frame = SeriesFrame(panel, options: options, data: data)
        self.frame = frame
        upper = top ?? ScaleMemory(largest: frame.largest).top
        let found = frame.series.indices.filter { TextMatch.contains(frame.series[$0].name, context.find) }
        if options.stacking == .none {
            let means = frame.values.map { values in values.reduce(0) { $0 + ($1 ?? 0) } }
            order = found.sorted { means[$0] != means[$1] ? means[$0] > means[$1] : $0 < $1 }
        } else {
            // The legend reads from the top of the stack down.
            order = found.reversed()
        }
    }

    private var theme: Theme { context.theme }
    private var lower: Double { min(0, frame.smallest) }

    private func slot(_ index: Int) -> Int {
        context.slot(of: frame.series[index], place: index, label: options.colorLabel)
    }

    /// Series without a label to be coloured by take shades of one colour, so that they are not mistaken for providers;
    /// the series' colours only where there are more of them than shades.
    private func style(_ index: Int) -> Style {
        guard options.colorLabel == nil, frame.series.count <= theme.gradient.count else {
            return theme.series(slot: slot(index))
        }
        let last = theme.gradient.count - 1
        return theme.gradient[index == 0 ? 0 : last - (index - 1)]
    }

    private func layout(_ area: Rect) -> GraphLayout {
        GraphLayout(
            inside: area, lower: lower, upper: upper, unit: axisUnit, legendWidth: legend.width, set: theme.glyphs)
    }

    private var axisUnit: Unit { options.stacking == .percent ? .ratio : panel.unit.inColumns }

    /// Draws into the room inside the frame; the frame's lower side takes the legend where there is no room beside.
    func draw(in area: Rect, on grid: inout Grid) {
        guard area.width > 4, area.height > 0 else { return }
        let legend = legend
        let layout = layout(area)
        guard !layout.plot.isEmpty else { return }
        GraphAxes(layout: layout, theme: theme, wallClock: context.wallClock, restarts: context.restarts)
            .draw(from: data.from, through: data.through, on: &grid)
        if let column = crosshairColumn(layout.plot) {
            let line = Cell(Glyph("│"), style: theme.accent)
            grid.fill(Rect(x: column, y: layout.plot.y, width: 1, height: layout.plot.height), with: line)
        }
        if isStacked {
            drawStack(in: layout.plot, on: &grid)
        } else {
            drawLines(in: layout.plot, on: &grid)
        }
        if let room = layout.legend {
            legend.draw(in: room, on: &grid)
        } else {
            legend.drawLine(x: area.x + 1, y: area.maxY, maxX: area.maxX, on: &grid)
        }
    }

    private var isStacked: Bool { options.stacking != .none && (options.isFilled || options.drawing != .lines) }

    // MARK: Curves

    private func points(_ index: Int) -> [LinePlot.Point?] {
        let last = Double(max(1, frame.steps - 1))
        let height = upper - lower
        return frame.tops[index].enumerated().map { step, value in
            value.map { LinePlot.Point(x: Double(step) / last, y: ($0 - lower) / height) }
        }
    }

    private func drawLines(in plot: Rect, on grid: inout Grid) {
        var curves = LinePlot(columns: plot.width, rows: plot.height, set: theme.glyphs)
        let fills = options.isFilled && !theme.isMonochrome && order.count <= 8
        for index in order where fills {
            var style = style(index)
            style.foreground = style.foreground.mixed(with: theme.background, share: 0.62)
            curves.area(points(index), styles: [style])
        }
        // The largest is drawn last: it is the one looked for.
        for index in order.reversed() {
            curves.line(points(index), style: style(index), dash: theme.dash(slot: slot(index)))
        }
        curves.draw(x: plot.x, y: plot.y, on: &grid)
    }

    private func drawStack(in plot: Rect, on grid: inout Grid) {
        let layers = order.reversed()
        let styles = layers.map { index -> Style in
            var style = style(index)
            style.foreground = style.foreground.mixed(with: theme.background, share: 0.12)
            return style
        }
        let stack = StackedArea(
            styles: styles, ground: theme.background, set: theme.glyphs, usesTextures: theme.isMonochrome)
        let height = upper - lower
        guard frame.steps > 0, height > 0 else { return }
        for column in 0..<plot.width {
            let step = plot.width > 1 ? column * (frame.steps - 1) / (plot.width - 1) : frame.steps - 1
            let shares = layers.map { index -> Double in
                guard let value = frame.values[index][step] else { return 0 }
                guard options.stacking == .percent else { return max(0, value) / height }
                let total = frame.values.reduce(0) { $0 + max(0, $1[step] ?? 0) }
                return total > 0 ? max(0, value) / total / height : 0
            }
            stack.column(shares, x: plot.x + column, bottom: plot.maxY - 1, height: plot.height, on: &grid)
        }
    }

    // MARK: Legend and crosshair

    private var legend: GraphLegend {
        let reducers = options.legend.filter { $0 != .lastNotNull && $0 != .last }
        let step = context.crosshair.flatMap { frame.step(at: $0) }
        let lines = order.map { index -> GraphLegend.Line in
            let current: Double? =
                step.map { frame.values[index][$0] } ?? Reducer.lastNotNull.reduce(frame.series[index].samples)
            let values = [current] + reducers.map { $0.reduce(frame.series[index].samples) }
            return GraphLegend.Line(
                name: PanelContext.name(frame.series[index].name), marker: theme.marker(slot: slot(index)),
                style: style(index),
                values: values.map { panel.unit.inColumns.format($0, decimals: panel.decimals).text })
        }
        let now = context.crosshair == nil ? "now" : "then"
        return GraphLegend(lines: lines, headings: [now] + reducers.map(\.rawValue), theme: theme)
    }

    private func crosshairColumn(_ plot: Rect) -> Int? {
        let span = Double((data.through - data.from).milliseconds)
        guard let crosshair = context.crosshair, span > 0 else { return nil }
        let share = Double((crosshair - data.from).milliseconds) / span
        guard (0...1).contains(share) else { return nil }
        return plot.x + Int((share * Double(plot.width - 1)).rounded())
    }

    /// The moment that a column of the screen stands for; nil outside the plot.
    func moment(atX x: Int, inside area: Rect) -> Timestamp? {
        let plot = layout(area).plot
        guard x >= plot.x, x < plot.maxX, plot.width > 1 else { return nil }
        let share = Double(x - plot.x) / Double(plot.width - 1)
        return data.from + TimeSpan(seconds: share * (data.through - data.from).seconds)
    }
}
