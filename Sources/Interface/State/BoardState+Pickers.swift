import Dashboards
import MetricModel

extension BoardState {
    mutating func openPicker(for variable: Variable?) -> [InterfaceRequest] {
        guard let variable else { return [] }
        if case .adHoc = variable.source { return openAdHocPicker(for: variable) }
        let all: [PickerState.Item] = variable.includesAll ? [.init(text: "All", value: nil)] : []
        let listed = options(of: variable).map { PickerState.Item(text: PanelContext.name($0.text), value: $0.value) }
        var picker = PickerState(
            purpose: .variable(variable.name), title: variable.title.isEmpty ? variable.name : variable.title,
            items: all + listed)
        picker.isMultiple = variable.isMultiple
        if case .textBox = variable.source { picker.takesText = true }
        if case .values(let chosen) = choice(of: variable) {
            picker.marked = Set(chosen)
            picker.selected = picker.items.firstIndex { $0.value == chosen.first } ?? 0
        }
        overlay = .picker(picker)
        return []
    }

    mutating func openRangePicker() {
        guard board.layout == .folding else { return openQuickRanges() }
        let ranges = offeredRanges
        var picker = PickerState(purpose: .range, title: "time range", items: ranges.map(PickerState.Item.init(range:)))
        picker.selected = ranges.firstIndex(of: range) ?? 0
        overlay = .picker(picker)
    }

    /// Grafana's quick ranges; any other can be typed.
    private mutating func openQuickRanges() {
        var picker = PickerState(
            purpose: .bounds, title: "time range",
            items: QuickRange.all.map { .init(text: $0.title, value: "\($0.from) to \($0.to)") })
        picker.takesText = true
        let shown = rangeTitle.lowercased()
        picker.selected =
            QuickRange.all.firstIndex { $0.title.lowercased() == shown || $0.from == "now-\(range)" } ?? 0
        overlay = .picker(picker)
    }

    mutating func openThemePicker() {
        themeBefore = theme
        var picker = PickerState(
            purpose: .theme, title: "theme", items: themes.map { .init(text: $0.name, value: $0.name) })
        picker.selected = themes.firstIndex { $0.name == theme.name } ?? 0
        picker.move(1)
        preview(picker)
        overlay = .picker(picker)
    }

    mutating func pickerKey(_ press: KeyPress) -> [InterfaceRequest] {
        guard case .picker(var picker) = overlay else { return [] }
        switch press.key {
        case .escape:
            leaveOverlay()
            return []
        case .enter:
            overlay = nil
            return accept(picker)
        case .left, .right, .tab, .backTab:
            let step = press.key == .left || press.key == .backTab ? -1 : 1
            return nextVariable(after: picker, step: step)
        case .down: picker.move(1)
        case .up: picker.move(-1)
        case .pageDown: picker.move(10)
        case .pageUp: picker.move(-10)
        case .home: picker.moveToStart()
        case .end: picker.moveToEnd()
        case .backspace: picker.erase()
        case .character("T") where picker.purpose == .theme: picker.move(1)
        case .character(" ") where picker.takesText && !picker.query.isEmpty: picker.type(" ")
        case .character(" "): picker.toggleMark()
        case .character(let character) where press.modifiers.isEmpty: picker.type(String(character))
        default: break
        }
        preview(picker)
        overlay = .picker(picker)
        return []
    }

    /// Closes what lies over the board without a choice.
    mutating func leaveOverlay() {
        overlay = nil
        if let before = themeBefore { theme = before }
        themeBefore = nil
    }

    mutating func preview(_ picker: PickerState) {
        guard picker.purpose == .theme, let name = picker.current?.value else { return }
        theme = themes.first { $0.name == name } ?? theme
    }

    /// Goes to the next variable's values; what was marked is taken.
    private mutating func nextVariable(after picker: PickerState, step: Int) -> [InterfaceRequest] {
        guard let name = picker.purpose.variable, let index = shownVariables.firstIndex(where: { $0.name == name })
        else { return [] }
        let all = shownVariables
        let requests = openPicker(for: all[(index + step + all.count) % all.count])
        return requests + (picker.marked.isEmpty ? [] : choose(name, .values(picker.marked.sorted())))
    }

    private mutating func accept(_ picker: PickerState) -> [InterfaceRequest] {
        switch picker.purpose {
        case .theme:
            themeBefore = nil
            hasPickedTheme = true
            return []
        case .export: return export(picker.current?.value)
        case .comparison: return compare(picker.current)
        case .range:
            guard let text = picker.current?.value, let span = TimeSpan(text) else { return [] }
            return setRange(span)
        case .nodes: return chooseNodes(picker)
        case .bounds:
            guard let text = picker.current?.value ?? (picker.query.isEmpty ? nil : picker.query) else { return [] }
            guard let ends = BoardState.bounds(typed: text) else {
                show("\"\(text)\" is no range: try now-6h, now-1d/d to now, 2026-11-20 to 2026-11-21", isError: true)
                return []
            }
            if ends.isBackwards(now: now, utcOffset: wallClock.utcOffset) {
                show("\(ends.from.text) is later than \(ends.to.text)", isError: true)
                return []
            }
            return setBounds(ends)
        case .adHoc(let name): return acceptAdHoc(picker, of: name)
        case .adHocOperation(let name, let label): return acceptAdHocOperation(picker, of: name, label: label)
        case .adHocValue(let name, let label, let operation):
            return acceptAdHocValue(picker, of: name, label: label, operation)
        case .variable(let name):
            if picker.takesText, picker.current == nil { return choose(name, .values([picker.query])) }
            guard let item = picker.current else { return [] }
            guard let value = item.value else { return choose(name, .all) }
            // Marks are what counts, once the user has made any; else the line the cursor is on.
            let shown = board.variables.first { $0.name == name }.map { choice(of: $0) }
            let before: Set<String> = if case .values(let chosen)? = shown { Set(chosen) } else { [] }
            return choose(name, .values(picker.marked == before ? [value] : picker.marked.sorted()))
        }
    }

    mutating func choose(_ name: String, _ choice: VariableChoice) -> [InterfaceRequest] {
        let choice = choice == .values([]) ? .all : choice
        // What the board opened with is no choice yet, and can be left for All.
        let initial = board.variables.first { $0.name == name }?.initial
        guard choices[name] ?? variables?.choices[name] ?? initial ?? .all != choice else { return [] }
        choices[name] = choice
        scales = [:]
        return evaluate() + measureMarks()
    }

    /// All, then each workspace, then All again.
    mutating func stepWorkspace(_ step: Int) -> [InterfaceRequest] {
        guard let variable = workspaceVariable else { return [] }
        let options: [VariableChoice] = [.all] + self.options(of: variable).map { .values([$0.value]) }
        let index = options.firstIndex(of: choice(of: variable)) ?? 0
        return choose(variable.name, options[(index + step + options.count) % options.count])
    }
}
