import Canvas
import Dashboards
import MetricModel

/// What stands where, for the mouse.
extension BoardScreen {
    /// What a click beside the panels means; under what lies over the board only the footer counts.
    func target(atX x: Int, y: Int) -> ClickTarget? {
        if layout.footer.contains(x: x, y: y) { return FooterLine(state: state).target(atX: x, in: layout.footer) }
        switch state.overlay {
        case .picker, .help, .inspect, .quitting: return nil
        case .find, .prompt, nil: break
        }
        if layout.header.contains(x: x, y: y) { return HeaderLine(state: state).target(atX: x, in: layout.header) }
        if layout.variables.contains(x: x, y: y) {
            return VariablesLine(state: state).target(atX: x, in: layout.variables)
        }
        if layout.prompt.contains(x: x, y: y), state.overlay == nil { return .command(.prompt) }
        return nil
    }

    /// The moment a column of a graph stands for.
    func moment(atX x: Int, in panel: Panel, area: Rect) -> Timestamp? {
        let inside = inside(area)
        guard let data = state.panels[panel.id] else { return nil }
        if let drawing = drawing(panel, data, context(state.focus)) {
            return drawing.graph?.moment(atX: x, inside: inside)
        }
        if case .headline(let options) = panel.kind {
            let tile = HeadlinePanel(panel: panel, options: options, data: data, context: context(state.focus))
            return tile.graph?.moment(atX: x, inside: tile.graphRoom(in: inside))
        }
        return graph(panel)?.moment(atX: x, inside: inside)
    }

    /// The table's row at a line of the screen.
    func tableRow(atY y: Int, in panel: Panel, area: Rect) -> Int? {
        table(panel)?.row(atY: y, inside: inside(area))
    }

    /// The row of a table of fields, by its place in the view, at a line of the screen.
    func fieldRow(atY y: Int, in panel: Panel, area: Rect) -> Int? {
        fieldTable(panel)?.row(atY: y, inside: inside(area))
    }

    /// The column whose heading is at a place of the screen: of a table, or of a graph's legend.
    func heading(atX x: Int, y: Int, in panel: Panel, area: Rect) -> Int? {
        let inside = inside(area)
        if let table = table(panel) { return table.heading(atX: x, y: y, inside: inside) }
        if let table = fieldTable(panel) { return table.heading(atX: x, y: y, inside: inside) }
        if let graph = importedGraph(panel) { return graph.legendHeading(atX: x, y: y, inside: inside) }
        return graph(panel)?.legendHeading(atX: x, y: y, inside: inside)
    }

    /// The row of a panel's table that is selected once its rows have moved by some lines; nil where they can't.
    func selection(scrolledBy lines: Int, in panel: Panel, area: Rect) -> Int? {
        let inside = inside(area)
        return table(panel)?.selection(scrolledBy: lines, inside: inside)
            ?? fieldTable(panel)?.selection(scrolledBy: lines, inside: inside)
    }

    private func inside(_ area: Rect) -> Rect { area.inset(horizontally: 1, vertically: 1) }

    private func table(_ panel: Panel) -> TablePanel? {
        state.panels[panel.id].flatMap { table(panel, $0, context(state.focus)) }
    }

    private func fieldTable(_ panel: Panel) -> FieldTablePanel? {
        state.panels[panel.id].flatMap { drawing(panel, $0, context(state.focus))?.table }
    }
}
