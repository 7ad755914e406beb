import Canvas
import Dashboards

/// Workspaces as tabs, the other variables with their choice.
struct VariablesLine {
    var state: BoardState

    private var theme: Theme { state.theme }

    func draw(in area: Rect, on grid: inout Grid) {
        for run in runs(in: area) { run.draw(y: area.y, maxX: area.maxX, on: &grid) }
    }

    /// What a click at a column means.
    func target(atX x: Int, in area: Rect) -> ClickTarget? {
        runs(in: area).lazy.compactMap { $0.target(atX: x) }.first
    }

    /// Where tabs and filters stand.
    private func runs(in area: Rect) -> [SegmentRun] {
        let filters = filters(room: area.width - 2)
        let filterWidth = Segment.width(filters)
        let tabs = fittingTabs(room: area.width - 2 - (filterWidth > 0 ? filterWidth + 2 : 0))
        let left = SegmentRun(x: area.x + 1, segments: tabs)
        // Beside workspaces they stand at the right; alone they begin the line.
        let start = tabs.isEmpty ? area.x + 1 : max(left.maxX + 2, area.maxX - 1 - filterWidth)
        return [left, SegmentRun(x: start, segments: filters)]
    }

    /// All variables with their choice, closer together where there is little room; what has none is counted.
    private func filters(room: Int) -> [Segment] {
        let variables = state.shownVariables.filter { $0.name != "workspace" }
        for isClose in [false, true] {
            let all = segments(variables, isClose: isClose)
            if Segment.width(all) <= room { return all }
        }
        for count in stride(from: variables.count - 1, through: 1, by: -1) {
            let rest = Segment(
                "  … \(variables.count - count) more", theme.muted, on: .values(of: variables[count].name))
            let some = segments(Array(variables.prefix(count)), isClose: true) + [rest]
            if Segment.width(some) <= room { return some }
        }
        return segments(variables, isClose: true)
    }

    private func segments(_ variables: [Variable], isClose: Bool) -> [Segment] {
        var segments: [Segment] = []
        for variable in variables {
            if !segments.isEmpty { segments.append(Segment("  ", theme.text)) }
            let choice = state.choice(of: variable)
            var shown = [
                Segment("\(variable.title.isEmpty ? variable.name : variable.title) ", theme.muted),
                Segment(text(choice, of: variable), choice == .all ? theme.text : theme.accent.with(.bold)),
            ]
            if !isClose { shown.append(Segment(" ▾", theme.muted)) }
            segments += shown.on(.values(of: variable.name))
        }
        return segments
    }

    /// The choice as its variable calls it, which may be another text than the value.
    private func text(_ choice: VariableChoice, of variable: Variable) -> String {
        if case .adHoc = variable.source, choice == .all { return "none" }
        guard case .values(let values) = choice, values.count == 1,
            let option = state.options(of: variable).first(where: { $0.value == values[0] })
        else { return VariablesLine.text(choice) }
        return PanelContext.name(option.text)
    }

    static func text(_ choice: VariableChoice) -> String {
        switch choice {
        case .all: "All"
        case .values(let values) where values.count == 1: PanelContext.name(values[0])
        case .values(let values): values.isEmpty ? "none" : "\(values.count) chosen"
        }
    }

    /// All workspaces where there is room, else those around the chosen one.
    private func fittingTabs(room: Int) -> [Segment] {
        guard let variable = state.workspaceVariable else { return [] }
        let picks = ClickTarget.values(of: variable.name)
        let title = [Segment("\(variable.title) ", theme.muted, on: picks)]
        let values = state.options(of: variable)
        let choice = state.choice(of: variable)
        var chosen: Set<String> = []
        if case .values(let values) = choice { chosen = Set(values) }
        let tabs =
            [tab("All", isChosen: choice == .all).on(.choice(of: variable.name, .all))]
            + values.map {
                tab(PanelContext.name($0.text), isChosen: chosen.contains($0.value))
                    .on(.choice(of: variable.name, .values([$0.value])))
            }
        let whole = title + tabs.joined()
        if Segment.width(whole) <= room { return whole }
        let count = [Segment("of \(values.count)", theme.muted)]
        return title + (tab(VariablesLine.text(choice), isChosen: true) + count).on(picks)
    }

    private func tab(_ text: String, isChosen: Bool) -> [Segment] {
        [
            isChosen ? Segment("‹\(text)›", theme.accent.with(.bold)) : Segment(" \(text) ", theme.text),
            Segment(" ", theme.text),
        ]
    }
}
