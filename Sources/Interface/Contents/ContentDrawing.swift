import Canvas
import Dashboards
import MetricModel

/// Draws what a panel of Grafana's kinds shows into the room inside its frame.
struct ContentDrawing {
    var panel: Panel
    var content: PanelContent
    var data: PanelData
    var view: FieldTableView?
    var context: PanelContext
    /// The graph; nil where the panel is none.
    let graph: GraphPanel?

    init(panel: Panel, content: PanelContent, data: PanelData, view: FieldTableView?, context: PanelContext) {
        self.panel = panel
        self.content = content
        self.data = data
        self.view = view
        self.context = context
        // Made once: it is asked for what it leaves out before it is drawn.
        graph =
            if case .graph(let graph) = content {
                GraphPanel(content: graph, data: data, context: context)
            } else {
                nil
            }
    }

    func draw(in area: Rect, on grid: inout Grid) {
        switch (content, panel.kind) {
        case (.graph, _): graph?.draw(in: area, on: &grid)
        case (.values(let values), .stat(let options)):
            StatPanel(values: values, options: options, data: data, context: context).draw(in: area, on: &grid)
        case (.values(let values), .gauge(let options)):
            GaugePanel(values: values, options: options, context: context).draw(in: area, on: &grid)
        case (.values(let values), .pieChart(let options)):
            PiePanel(values: values, options: options, context: context).draw(in: area, on: &grid)
        case (.values(let values), .barGauge(let options)):
            ValueBars(values: values, options: options, context: context).draw(in: area, on: &grid)
        case (.bars(let bars), .barChart(let options)):
            BarChartPanel(content: bars, options: options, context: context).draw(in: area, on: &grid)
        case (.heatmap(let heatmap), .heatmap(let options)):
            HeatmapPanel(content: heatmap, options: options, data: data, context: context).draw(in: area, on: &grid)
        case (.histogram(let histogram), _):
            HistogramPanel(content: histogram, context: context).draw(in: area, on: &grid)
        case (.xy(let plot), _): XYPanel(content: plot, context: context).draw(in: area, on: &grid)
        case (.states(let states), .stateTimeline(let options)):
            StatesPanel(content: states, options: options, isHistory: false, data: data, context: context)
                .draw(in: area, on: &grid)
        case (.states(let states), .statusHistory(let options)):
            StatesPanel(content: states, options: options, isHistory: true, data: data, context: context)
                .draw(in: area, on: &grid)
        case (.text(let text), _): TextPanel(options: text, context: context).draw(in: area, on: &grid)
        case (.table, .unsupported(let kind)): drawUnsupported(kind, in: area, on: &grid)
        case (.table, _): table?.draw(in: area, on: &grid)
        default: break
        }
    }

    /// The table; nil where the panel is none.
    var table: FieldTablePanel? {
        guard case .table(let table) = content else { return nil }
        var view = view ?? FieldTableView()
        if self.view == nil { view.arrange(table, find: context.find) }
        return FieldTablePanel(table: table, view: view, context: context)
    }

    /// The kind's name, and below it what its queries found.
    private func drawUnsupported(_ kind: String, in area: Rect, on grid: inout Grid) {
        let text =
            "\(kind.isEmpty ? "a panel of no kind" : kind) is not drawn"
            + (panel.queries.isEmpty ? "" : "; its queries found:")
        grid.write(
            text, x: area.x + 1, y: area.y, style: context.theme[.warning],
            maxWidth: max(0, area.width - 2))
        if panel.queries.isEmpty { return }
        let rest = Rect(x: area.x, y: area.y + 1, width: area.width, height: area.height - 1)
        table?.draw(in: rest, on: &grid)
    }
}
