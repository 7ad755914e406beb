import Canvas
import Dashboards

/// Workspaces as tabs, the other variables with their choice.
struct VariablesLine {
    var state: BoardState

    private var theme: Theme { state.theme }

    func draw(in area: Rect, on grid: inout Grid) {
        let filters = filters
        let filterWidth = Segment.width(filters)
        let tabs = fittingTabs(room: area.width - 2 - (filterWidth > 0 ? filterWidth + 2 : 0))
        let end = Segment.write(tabs, x: area.x + 1, y: area.y, maxX: area.maxX, on: &grid)
        let start = max(end + 2, area.maxX - 1 - filterWidth)
        Segment.write(filters, x: start, y: area.y, maxX: area.maxX, on: &grid)
    }

    private var filters: [Segment] {
        var segments: [Segment] = []
        for variable in state.board.variables where variable.name != "workspace" {
            if !segments.isEmpty { segments.append(Segment("  ", theme.text)) }
            let choice = state.choices[variable.name] ?? .all
            segments.append(Segment("\(variable.title) ", theme.muted))
            segments.append(Segment(VariablesLine.text(choice), choice == .all ? theme.text : theme.accent.with(.bold)))
            segments.append(Segment(" ▾", theme.muted))
        }
        return segments
    }

    static func text(_ choice: VariableChoice) -> String {
        switch choice {
        case .all: "All"
        case .values(let values) where values.count == 1: PanelContext.name(values[0])
        case .values(let values): "\(values.count) chosen"
        }
    }

    /// All workspaces where there is room, else those around the chosen one.
    private func fittingTabs(room: Int) -> [Segment] {
        guard let variable = state.workspaceVariable else { return [] }
        let title = [Segment("\(variable.title) ", theme.muted)]
        let values = state.values[variable.name] ?? []
        let choice = state.choices[variable.name] ?? .all
        var chosen: Set<String> = []
        if case .values(let values) = choice { chosen = Set(values) }
        let tabs =
            [tab("All", isChosen: choice == .all)]
            + values.map { tab(PanelContext.name($0), isChosen: chosen.contains($0)) }
        let whole = title + tabs.joined()
        if Segment.width(whole) <= room { return whole }
        return title + tab(VariablesLine.text(choice), isChosen: true) + [Segment("of \(values.count)", theme.muted)]
    }

    private func tab(_ text: String, isChosen: Bool) -> [Segment] {
        [
            isChosen ? Segment("‹\(text)›", theme.accent.with(.bold)) : Segment(" \(text) ", theme.text),
            Segment(" ", theme.text),
        ]
    }
}
