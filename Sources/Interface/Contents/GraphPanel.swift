import Canvas
import Dashboards
import MetricModel

/// An imported graph: lines, areas, bars, points and stacks on one or two axes, thresholds, legend and crosshair.
struct GraphPanel {
    let content: GraphContent
    let data: PanelData
    let context: PanelContext
    /// The series in the legend, which `/` may have narrowed down, in its order.
    let listed: [GraphSeries]
    /// Those of them that are drawn.
    private let drawn: DrawnSeries
    /// The left scale, if there is one, and those at the right.
    private let left: ValueScale?
    private let right: [ValueScale]
    private let steps: GraphSteps?
    private var theme: Theme { context.theme }
    /// What is drawn, in the order of the graph.
    var series: [GraphSeries] { drawn.series }

    init(content: GraphContent, data: PanelData, context: PanelContext) {
        self.content = content
        self.data = data
        self.context = context
        let found =
            context.find.isEmpty
            ? content.series : content.series.filter { TextMatch.contains($0.name, context.find) }
        let hidden = context.list.hidden
        let shown = found.filter { one in
            // What is compared with goes with what it is compared to.
            ![one.name, one.comparedTo].contains { $0.map { hidden.contains(PanelContext.name($0)) } ?? false }
        }
        drawn = DrawnSeries(of: shown, context: context)
        let series = drawn.series
        let ordered = ContentLegend.ordered(found, data, context)
        let names = Set(series.map(\.name))
        listed =
            drawn.leavesOut && context.list.sortColumn == nil
            ? ordered.filter { names.contains($0.name) } + ordered.filter { !names.contains($0.name) } : ordered
        let steps = series.contains { $0.stacking != .none } ? GraphSteps(series, data) : nil
        self.steps = steps
        left = content.left.map { Self.scale($0, series, steps, place: 0) }
        right = content.right.enumerated().map { Self.scale($1, series, steps, place: $0 + 1) }
    }

    private static func scale(
        _ axis: GraphAxis, _ series: [GraphSeries], _ steps: GraphSteps?, place: Int
    ) -> ValueScale {
        var (low, high) = (Double.infinity, -Double.infinity)
        var includesZero = false
        var isPercent = false
        var isWhole = true
        for (index, series) in series.enumerated() where series.axis == place {
            includesZero = includesZero || series.drawing == .bars || series.stacking != .none
            isPercent = isPercent || series.stacking == .percent
            if let steps, series.stacking != .none {
                for case let layer? in steps.layers[index] {
                    (low, high) = (min(low, layer.top), max(high, layer.top))
                    isWhole = isWhole && layer.top == layer.top.rounded()
                }
            } else {
                for value in series.samples.values where value.isFinite {
                    (low, high) = (min(low, value), max(high, value))
                    isWhole = isWhole && value == value.rounded()
                }
            }
        }
        let hasNegative = low < 0
        return ValueScale(
            axis, values: low <= high ? low...high : nil, includesZero: includesZero,
            isPercent: isPercent && !hasNegative, isWhole: isWhole, namesUnit: place > 0)
    }

    /// How many lines are drawn, where that is not all of them.
    func drawnWords(room: Int) -> String? {
        drawn.words(zoom: context.keys.label(of: .zoom), room: room)
    }

    private func room(_ area: Rect) -> GraphRoom {
        GraphRoom(inside: area, left: left, right: right, legend: legend.look, set: theme.glyphs)
    }

    private var legend: ContentLegend {
        ContentLegend(series: listed, drawn: series, options: content.legend, data: data, context: context)
    }

    /// Draws into the room inside the frame.
    func draw(in area: Rect, on grid: inout Grid) {
        guard area.width > 4, area.height > 0 else { return }
        let room = room(area)
        legend.draw(in: room.legend, isRight: room.isLegendRight, on: &grid)
        guard !room.plot.isEmpty else { return }
        ContentAxes(room: room, theme: theme, wallClock: context.wallClock, marks: context.axisMarks)
            .draw(from: data.from, through: data.through, on: &grid)
        let plot = GraphPlot(
            series: series, steps: steps, content: content, scales: room.scales, data: data,
            context: context)
        plot.tintTimeRegions(in: room.plot, on: &grid)
        plot.tintThresholds(in: room.plot, on: &grid)
        plot.drawTimeRegions(in: room.plot, on: &grid)
        plot.drawThresholds(in: room.plot, on: &grid)
        if let column = crosshairColumn(room.plot) {
            let line = Cell(Glyph("│"), style: theme.accent)
            grid.fill(Rect(x: column, y: room.plot.y, width: 1, height: room.plot.height), with: line)
        }
        plot.draw(in: room.plot, on: &grid)
        // Behind the curves as well, whose cells these have just taken.
        plot.tintTimeRegions(in: room.plot, on: &grid)
        plot.tintThresholds(in: room.plot, on: &grid)
        PlotTimes(data: data, plot: room.plot).select(context.dragged, theme: theme, on: &grid)
    }

    /// The names in the legend, as it lists them, and how many columns can be sorted by behind them.
    var legendNames: [String] { legend.names }
    var legendColumns: Int { legend.sortColumns }

    /// The legend's line at a place of the screen; nil beside the lines of a table.
    func legendLine(atX x: Int, y: Int, inside area: Rect) -> Int? {
        let room = room(area)
        return legend.line(atX: x, y: y, in: room.legend, isRight: room.isLegendRight)
    }

    /// The column of the legend to sort by, whose heading is at a place of the screen.
    func legendHeading(atX x: Int, y: Int, inside area: Rect) -> Int? {
        let room = room(area)
        return legend.heading(atX: x, y: y, in: room.legend, isRight: room.isLegendRight)
    }

    private func crosshairColumn(_ plot: Rect) -> Int? {
        PlotTimes(data: data, plot: plot).column(of: context.crosshair)
    }

    /// The moment that a column of the screen stands for; nil outside the plot.
    func moment(atX x: Int, inside area: Rect) -> Timestamp? {
        PlotTimes(data: data, plot: room(area).plot).moment(atX: x)
    }
}
