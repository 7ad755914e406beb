import Canvas
import Dashboards
import MetricModel

/// The keys that work now; in their place what was just done, or the text being typed.
struct FooterLine {
    var state: BoardState

    private var theme: Theme { state.theme }

    func draw(in area: Rect, on grid: inout Grid) {
        if let toast = shownToast {
            draw(toast, in: area, on: &grid)
        } else if case .find = state.overlay {
            let segments = [
                Segment(" / ", theme.accent.with(.bold)), Segment(state.find, theme.title), Segment("▏", theme.accent),
                Segment("   ↵ keep   Esc clear", theme.muted),
            ]
            Segment.write(segments, x: area.x, y: area.y, maxX: area.maxX, on: &grid)
        } else {
            drawKeys(in: area, on: &grid)
        }
    }

    /// Nothing hides what is being typed, or a question.
    private var shownToast: Toast? {
        switch state.overlay {
        case .find, .quitting: nil
        default: state.toast
        }
    }

    /// What is longer than the line goes on in the lines above it: a reason that is cut is none.
    private func draw(_ toast: Toast, in area: Rect, on grid: inout Grid) {
        let style = toast.isError ? theme.failure : theme.accent.with(.bold)
        let lines = TextWrap.lines(toast.text, width: max(1, area.width - 2), most: min(3, area.maxY))
        let top = area.maxY - lines.count
        grid.fill(
            Rect(x: area.x, y: top, width: area.width, height: lines.count), with: Cell(.space, style: theme.text))
        for (place, line) in lines.enumerated() {
            grid.write(" \(line)", x: area.x, y: top + place, style: style, maxWidth: area.width)
        }
    }

    private func drawKeys(in area: Rect, on grid: inout Grid) {
        if let timeline, let room = timelineRoom(in: area) { timeline.draw(in: room, on: &grid) }
        for run in runs(in: area) { run.draw(y: area.y, maxX: area.maxX, on: &grid) }
    }

    /// What a click at a column means.
    func target(atX x: Int, in area: Rect) -> ClickTarget? {
        guard shownToast == nil else { return nil }
        if case .find = state.overlay { return nil }
        if let room = timelineRoom(in: area), let moment = timeline?.moment(atX: x, in: room) { return .moment(moment) }
        return runs(in: area).lazy.compactMap { $0.target(atX: x) }.first
    }

    /// Where the view stands in what is kept, while it stands still.
    private var timeline: TimelinePen? {
        guard state.overlay == nil, let paused = state.pausedAt, let oldest = state.keptSince else { return nil }
        return TimelinePen(
            kept: oldest...max(oldest, state.now), shown: (paused - state.range)...paused,
            marks: state.marks.marks, theme: theme, wallClock: state.wallClock)
    }

    private func timelineRoom(in area: Rect) -> Rect? {
        guard timeline != nil, area.width >= 60 else { return nil }
        return Rect(x: area.x + 1, y: area.y, width: min(40, area.width / 4), height: 1)
    }

    /// What is asked or looked for, then the keys, as many as fit.
    private func runs(in area: Rect) -> [SegmentRun] {
        var runs: [SegmentRun] = []
        var x = timelineRoom(in: area).map { $0.maxX + 2 } ?? area.x + 1
        func add(_ segments: [Segment], gap: Int) {
            let run = SegmentRun(x: x, segments: segments)
            runs.append(run)
            x = min(run.maxX, area.maxX) + gap
        }
        if case .quitting = state.overlay {
            let question = "the query you wrote was not asked yet: "
            add([Segment(question, theme[.warning].with(.bold))], gap: 0)
        }
        if !state.find.isEmpty {
            let found = [
                Segment("/\(state.find)", theme[.warning].with(.bold)), Segment(" Esc clears", theme.muted),
            ]
            add(found.on(.command(.back)), gap: 3)
        }
        // The last key is the way out: it is kept when others give way.
        let keys = keys.map(segments)
        let wayOut = keys.last.map(Segment.width) ?? 0
        for (place, key) in keys.enumerated() {
            let isLast = place == keys.count - 1
            let room = isLast ? area.maxX : area.maxX - wayOut - 2
            guard x + Segment.width(key) < room else { continue }
            add(key, gap: 2)
        }
        return runs
    }

    private func segments(_ key: Key) -> [Segment] {
        [Segment(key.label, theme.accent.with(.bold)), Segment(" \(key.words)", theme.muted)].on(key.target)
    }

    // MARK: Keys

    /// A key as the footer names it.
    private struct Key {
        var label: String
        var words: String
        var target: ClickTarget?

        init(_ label: String, _ words: String, _ key: KeyPress? = nil) {
            self.label = label
            self.words = words
            target = key.map { .key($0) }
        }
    }

    private var promptKeys: [Key] {
        let list = state.explore.prompt.showsSuggestions
        let tab = KeyPress(.tab)
        return
            (list
            ? [Key("Tab", "take", tab), Key("↑ ↓", "choose")] : [Key("Tab", "complete", tab), Key("↑ ↓", "history")])
            + [
                Key("↵", "ask", KeyPress(.enter)),
                Key("Ctrl-T", "graph·table", KeyPress(.character("t"), modifiers: .control)),
                Key("Esc", list ? "close the list" : "leave", KeyPress(.escape)),
            ]
    }

    private var keys: [Key] {
        let escape = KeyPress(.escape)
        switch state.overlay {
        case .picker(let picker):
            let next: [Key] =
                if case .variable = picker.purpose { [Key("← →", "next filter", KeyPress(.right))] } else { [] }
            return [Key("↑ ↓", "move"), Key("↵", "choose", KeyPress(.enter))]
                + (picker.isMultiple ? [Key("space", "mark", KeyPress(" "))] : []) + next
                + [Key("type", "to find"), Key("Esc", "cancel", escape)]
        case .help: return [Key("type", "to find"), Key("↑ ↓", "scroll"), Key("Esc", "close", escape)]
        case .inspect: return [Key("↑ ↓", "scroll"), Key("Esc", "close", escape)]
        case .prompt: return promptKeys
        case .quitting:
            let key = state.keys.bindings.first { $0.command == .quit }?.keys.first
            return [Key(state.keys.label(of: .quit), "quit all the same", key), Key("any key", "stay", escape)]
        case .find, nil: break
        }
        let notice = state.shownNotice
        let active = KeyTable.active(in: state).filter {
            !$0.short.isEmpty
                && (notice == nil || $0.group == .program || (state.isExploring && $0.command == .prompt))
        }
        var keys = pausedFirst(active).map { binding in
            var key = Key(binding.label, words(binding))
            key.target = .command(binding.command)
            return key
        }
        if let whyDown { keys.insert(whyDown, at: min(1, keys.count)) }
        for lead in notice?.leads ?? [] {
            keys.insert(key(lead.command, lead.board), at: min(1, keys.count))
        }
        return keys
    }

    /// What a key does where the focus is: a row's heading is opened and closed by the key that zooms panels.
    private func words(_ binding: KeyBinding) -> String {
        guard binding.command == .zoom, case .row(let row)? = state.focusedPanel?.kind else { return binding.short }
        return row.isCollapsed ? "open" : "close"
    }

    /// Where a node does not answer, the board that says why; nil on it, and where all do.
    private var whyDown: Key? {
        guard !state.isShowingNodes, state.shownNotice == nil, state.nodes.contains(where: { !$0.isUp && $0.wasAsked }),
            let place = state.entries.firstIndex(where: { $0.isNodes }), Command.boards.indices.contains(place)
        else { return nil }
        let command = Command.boards[place]
        return state.keys.label(of: command).isEmpty ? nil : key(command, "why down")
    }

    private func key(_ command: Command, _ words: String) -> Key {
        var key = Key(state.keys.label(of: command), words)
        key.target = .command(command)
        return key
    }

    /// Who stands still looks for the way back to live and the ways through time, behind the help that is always first.
    private func pausedFirst(_ active: [KeyBinding]) -> [KeyBinding] {
        let ofTime: Set<Command> = [.pause, .earlier, .later]
        guard state.pausedAt != nil, let first = active.first else { return active }
        let rest = active.dropFirst()
        return [first] + rest.filter { ofTime.contains($0.command) } + rest.filter { !ofTime.contains($0.command) }
    }
}
