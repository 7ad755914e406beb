import Canvas
import Dashboards
import MetricModel

extension BoardState {
    /// Whether keys mean the legend: where a graph has the screen for itself.
    var isLegendOpen: Bool { isZoomed && focusedPanel?.isGraph == true }

    /// The names in the focused graph's legend, in its order, and how many columns of numbers it has.
    private var listed: (names: [String], columns: Int) {
        guard let panel = focusedPanel else { return ([], 0) }
        let screen = BoardScreen(self)
        if let graph = screen.importedGraph(panel) { return (graph.legendNames, graph.legendColumns) }
        return screen.graph(panel).map { ($0.legendNames, $0.legendColumns) } ?? ([], 0)
    }

    /// Moves the mark in the legend; false for keys that mean something else.
    mutating func moveSeries(_ command: Command) -> Bool {
        guard let id = focusedPanel?.id else { return false }
        let last = listed.names.count - 1
        let selected = legends[id]?.selected ?? 0
        let target: Int
        switch command {
        case .up: target = selected - 1
        case .down: target = selected + 1
        case .pageUp: target = selected - 10
        case .pageDown: target = selected + 10
        case .first: target = 0
        case .last: target = last
        default: return false
        }
        legends[id, default: SeriesList()].selected = min(max(0, target), max(0, last))
        return true
    }

    mutating func toggleSeries(_ command: Command) {
        guard let id = focusedPanel?.id else { return }
        let names = listed.names
        let selected = legends[id]?.selected ?? 0
        guard names.indices.contains(selected) else { return }
        toggle(names[selected], command, names: names, in: id)
    }

    private mutating func toggle(_ name: String, _ command: Command, names: [String], in id: Panel.ID) {
        var list = legends[id] ?? SeriesList()
        if command == .hideSeries { list.toggle(name) } else { list.toggleOnly(name, among: names) }
        legends[id] = list
        if list.hidden.isSuperset(of: names) {
            show("all series are hidden: \(keys.label(of: command)) brings them back")
        }
    }

    mutating func sortSeries(_ command: Command) {
        guard let id = focusedPanel?.id else { return }
        // The names are a column too.
        let columns = listed.columns + 1
        var list = legends[id] ?? SeriesList()
        switch command {
        case .previousSortColumn: list.sort(-1, columns: columns)
        case .nextSortColumn: list.sort(1, columns: columns)
        default: list.reverse()
        }
        list.selected = 0
        legends[id] = list
    }

    /// A click on a line of a legend leaves only that series, or brings the others back.
    mutating func toggleSeries(atX x: Int, y: Int, in panel: Panel, area: Rect) -> Bool {
        let screen = BoardScreen(self)
        let inside = area.inset(horizontally: 1, vertically: 1)
        let (imported, own) = (screen.importedGraph(panel), screen.graph(panel))
        guard
            let line = imported?.legendLine(atX: x, y: y, inside: inside)
                ?? own?.legendLine(atX: x, y: y, inside: inside)
        else { return false }
        let names = imported?.legendNames ?? own?.legendNames ?? []
        guard names.indices.contains(line) else { return true }
        legends[panel.id, default: SeriesList()].selected = line
        toggle(names[line], .onlySeries, names: names, in: panel.id)
        return true
    }
}
