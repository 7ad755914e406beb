import Canvas
import Dashboards
import MetricModel

/// Series over time: lines, areas or stacks between two axes, with a legend and a crosshair.
struct TimeSeriesPanel {
    let panel: Panel
    let options: TimeSeriesOptions
    let data: PanelData
    let context: PanelContext
    let frame: SeriesFrame
    private let upper: Double
    /// Of the frame's series, those that are found, in the legend's order.
    private let listed: [Int]
    /// The legend's numbers, by its lines.
    private let numbers: [[Double?]]
    /// Those of them that are not hidden, in the order of the graph.
    let order: [Int]

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
        let natural: [Int]
        if options.stacking == .none {
            natural = context.order.places(
                of: found.map { frame.series[$0].name }, values: found.map { data.newestValue(of: frame.series[$0]) }
            ).map { found[$0] }
        } else {
            // The legend reads from the top of the stack down.
            natural = found.reversed()
        }
        order = natural.filter { !context.list.hidden.contains(frame.series[$0].name) }
        let numbers = TimeSeriesPanel.numbers(of: natural, frame, data, options, context)
        let sorted = context.list.order(names: natural.map { frame.series[$0].name }, values: numbers)
        listed = sorted?.map { natural[$0] } ?? natural
        self.numbers = sorted?.map { numbers[$0] } ?? numbers
    }

    var hasSeries: Bool { !frame.series.isEmpty }
    var hasLines: Bool { !order.isEmpty }
    var theme: Theme { context.theme }
    var lower: Double { min(0, frame.smallest) }

    private func slot(_ index: Int) -> Int {
        context.slot(of: frame.series[index], place: index, label: options.colorLabel)
    }

    /// Series without a label to be coloured by take shades of one colour, so that they are not mistaken for providers;
    /// the series' colours only where there are more of them than shades.
    func style(_ index: Int) -> Style {
        guard options.colorLabel == nil, frame.series.count <= theme.gradient.count else {
            return theme.series(slot: slot(index))
        }
        let last = theme.gradient.count - 1
        return theme.gradient[index == 0 ? 0 : last - (index - 1)]
    }

    private func layout(_ area: Rect, _ legend: GraphLegend) -> GraphLayout {
        GraphLayout(
            inside: area, lower: lower, upper: upper, unit: axisUnit, legend: legend, set: theme.glyphs)
    }

    private var axisUnit: Unit { options.stacking == .percent ? .ratio : panel.unit.inColumns }

    /// Draws into the room inside the frame; the frame's lower side takes the legend where there is no room beside.
    func draw(in area: Rect, on grid: inout Grid) {
        guard area.width > 4, area.height > 0 else { return }
        if listed.isEmpty, !frame.series.isEmpty, !context.find.isEmpty {
            return PanelMessage.draw(PanelMessage.nothingFound(context.find), in: area, theme: theme, on: &grid)
        }
        let legend = legend
        let layout = layout(area, legend)
        guard !layout.plot.isEmpty else { return }
        GraphAxes(layout: layout, theme: theme, wallClock: context.wallClock, marks: context.axisMarks)
            .draw(from: data.from, through: data.through, on: &grid)
        if !isStacked { drawThreshold(layout, on: &grid) }
        if let column = crosshairColumn(layout.plot) {
            let line = Cell(Glyph("│"), style: theme.accent)
            grid.fill(Rect(x: column, y: layout.plot.y, width: 1, height: layout.plot.height), with: line)
        }
        if isStacked {
            drawStack(layout, on: &grid)
            drawThreshold(layout, on: &grid)
            drawComparedOverStack(layout, on: &grid)
        } else {
            drawLines(layout, on: &grid)
        }
        GraphMarks(marks: context.marks, now: context.now, theme: theme)
            .draw(in: layout, from: data.from, through: data.through, on: &grid)
        PlotTimes(data: data, plot: layout.plot).select(context.dragged, theme: theme, on: &grid)
        if let words = emptyWords { PanelMessage.draw(words, in: layout.plot, theme: theme, on: &grid) }
        if let room = layout.legend {
            legend.draw(in: room, on: &grid)
        } else {
            legend.drawLine(x: area.x + 1, y: area.maxY, maxX: area.maxX, on: &grid)
        }
    }

    private var isStacked: Bool { options.stacking != .none && (options.isFilled || options.drawing != .lines) }

    // MARK: Curves

    func points(_ values: [Double?], _ layout: GraphLayout) -> [LinePlot.Point?] {
        values.enumerated().map { step, value in
            value.map { LinePlot.Point(x: frame.grid.share(of: step), y: layout.share(of: $0)) }
        }
    }

    private func drawLines(_ layout: GraphLayout, on grid: inout Grid) {
        let plot = layout.plot
        var curves = LinePlot(
            columns: plot.width, rows: plot.height, set: theme.glyphs, anchor: PlotTimes(data: data, plot: plot).anchor)
        addCompared(to: &curves, layout)
        // The largest is drawn last: it is the one looked for.
        for index in order.reversed() {
            // One line alone needs no mark.
            let mark = order.count > 1 ? theme.mark(slot: slot(index)) : nil
            curves.line(points(frame.tops[index], layout), style: style(index), mark: mark)
        }
        curves.draw(x: plot.x, y: plot.y, on: &grid)
        drawTints(layout, on: &grid)
    }

    private func drawStack(_ layout: GraphLayout, on grid: inout Grid) {
        let plot = layout.plot
        let layers = order.reversed()
        let styles = layers.map { index -> Style in
            var style = style(index)
            style.foreground = style.foreground.mixed(with: theme.background, share: 0.12)
            return style
        }
        let stack = StackedArea(
            styles: styles, ground: theme.background, set: theme.glyphs, usesTextures: theme.isMonochrome)
        let height = layout.scale.upper - layout.scale.lower
        guard !frame.values.isEmpty, height > 0 else { return }
        for column in 0..<plot.width {
            let step = plot.width > 1 ? column * (frame.grid.count - 1) / (plot.width - 1) : frame.grid.count - 1
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

    /// With the screen to itself, or a wide one, a legend says all there is to say; what it says on the board keeps its place.
    private static func reducers(_ options: TimeSeriesOptions, _ context: PanelContext) -> [Reducer] {
        let usual = options.legend.filter { $0 != .lastNotNull && $0 != .last }
        return context.isZoomed || context.isWide ? usual + [.max, .min, .mean].filter { !usual.contains($0) } : usual
    }

    /// The legend's numbers: now or at the crosshair, what that is compared with, and the reductions.
    private static func numbers(
        of indices: [Int], _ frame: SeriesFrame, _ data: PanelData, _ options: TimeSeriesOptions,
        _ context: PanelContext
    ) -> [[Double?]] {
        let step = context.crosshair.flatMap { frame.grid.index(of: $0) }
        let reducers = reducers(options, context)
        return indices.map { index in
            let series = frame.series[index]
            let current: Double? = step.map { frame.values[index][$0] } ?? data.newestValue(of: series)
            let compared = frame.compared.title.isEmpty ? [] : [frame.compared.value(of: series, at: step)]
            return [current] + compared + reducers.map { $0.reduce(series.samples) }
        }
    }

    /// The names in the legend, as it lists them.
    var legendNames: [String] { listed.map { frame.series[$0].name } }
    var legendColumns: Int { legend.headings.count }

    /// The legend's line at a place of the screen.
    func legendLine(atX x: Int, y: Int, inside area: Rect) -> Int? {
        let legend = legend
        return layout(area, legend).legend.flatMap { legend.line(atX: x, y: y, in: $0) }
    }

    /// The legend's column whose heading is at a place of the screen.
    func legendHeading(atX x: Int, y: Int, inside area: Rect) -> Int? {
        let legend = legend
        return layout(area, legend).legend.flatMap { legend.heading(atX: x, y: y, in: $0) }
    }

    private var legend: GraphLegend {
        let unit = panel.unit.inLegends
        let largest = numbers.joined().reduce(0) { max($0, ($1 ?? 0).isFinite ? ($1 ?? 0).magnitude : 0) }
        let lines = zip(listed, numbers).map { index, values -> GraphLegend.Line in
            let name = frame.series[index].name
            let isHidden = context.list.hidden.contains(name)
            return GraphLegend.Line(
                name: PanelContext.name(name), marker: isHidden ? " " : marker(index), style: style(index),
                values: values.map { unit.text($0, amid: largest, decimals: panel.decimals) },
                isHidden: isHidden)
        }
        let now = context.crosshair == nil ? data.nowWord : "then"
        let compared = frame.compared.title.isEmpty ? [] : [frame.compared.heading]
        return GraphLegend(
            lines: lines, headings: [now] + compared + TimeSeriesPanel.reducers(options, context).map(\.rawValue),
            theme: theme,
            selected: context.isLegendOpen ? context.list.selected : nil, sortColumn: context.list.sortColumn)
    }

    /// Without colours a stack's layers are told by texture, and so are their names.
    private func marker(_ index: Int) -> String {
        guard theme.isMonochrome, isStacked, let place = order.firstIndex(of: index) else {
            return theme.marker(slot: slot(index))
        }
        let layer = order.count - 1 - place
        return String(Character(StackedArea.texture(layer: layer, set: theme.glyphs)))
    }

    // MARK: Comparison

    /// Adds the compared curves of what is shown, fainter and dashed.
    private func addCompared(to plot: inout LinePlot, _ layout: GraphLayout) {
        guard !frame.compared.title.isEmpty else { return }
        for curve in frame.compared.curves(of: Set(order.map { frame.series[$0].labels })) {
            let index = frame.series.firstIndex { $0.labels == curve.labels }
            var style = index.map(style) ?? theme.text
            style.foreground = style.foreground.mixed(with: theme.background, share: index == nil ? 0 : 0.45)
            plot.line(points(curve.values, layout), style: style, dash: ComparedSeries.dash)
        }
    }

    /// Over a stack, whose blocks become the ground of the line.
    private func drawComparedOverStack(_ layout: GraphLayout, on grid: inout Grid) {
        guard !frame.compared.title.isEmpty else { return }
        let plot = layout.plot
        var curves = LinePlot(columns: plot.width, rows: plot.height, set: theme.glyphs)
        addCompared(to: &curves, layout)
        curves.draw(over: plot, on: &grid)
    }

    private func crosshairColumn(_ plot: Rect) -> Int? {
        PlotTimes(data: data, plot: plot).column(of: context.crosshair)
    }

    /// The moment that a column of the screen stands for; nil outside the plot.
    func moment(atX x: Int, inside area: Rect) -> Timestamp? {
        PlotTimes(data: data, plot: layout(area, legend).plot).moment(atX: x)
    }
}
