import Canvas
import MetricModel

/// The keys that work now; in their place what was just done, or the text being typed.
struct FooterLine {
    var state: BoardState

    private var theme: Theme { state.theme }

    func draw(in area: Rect, on grid: inout Grid) {
        if let toast = state.toast {
            let style = toast.isError ? theme[.bad] : theme.accent.with(.bold)
            grid.write(" \(toast.text)", x: area.x, y: area.y, style: style, maxWidth: area.width)
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

    private func drawKeys(in area: Rect, on grid: inout Grid) {
        var x = area.x + 1
        if case .quitting = state.overlay {
            let question = "the query you wrote was not asked yet: "
            x = grid.write(question, x: x, y: area.y, style: theme[.warning].with(.bold), maxWidth: area.width - 2)
        } else if state.overlay == nil, let paused = state.pausedAt, let oldest = state.keptSince, area.width >= 60 {
            let line = Rect(x: x, y: area.y, width: min(40, area.width / 4), height: 1)
            TimelinePen(
                kept: oldest...max(oldest, state.now), shown: (paused - state.range)...paused,
                marks: state.marks.marks, theme: theme, wallClock: state.wallClock
            ).draw(in: line, on: &grid)
            x = line.maxX + 2
        }
        if !state.find.isEmpty {
            let segments = [
                Segment("/\(state.find)", theme[.warning].with(.bold)), Segment(" Esc clears   ", theme.muted),
            ]
            x = Segment.write(segments, x: x, y: area.y, maxX: area.maxX, on: &grid)
        }
        // The last key is the way out: it is kept when others give way.
        let keys = keys
        let wayOut = keys.last.map(FooterLine.width) ?? 0
        for (place, key) in keys.enumerated() {
            let isLast = place == keys.count - 1
            let room = isLast ? area.maxX : area.maxX - wayOut - 2
            guard x + FooterLine.width(key) < room else { continue }
            x = grid.write(key.0, x: x, y: area.y, style: theme.accent.with(.bold))
            x = grid.write(key.1, x: x + 1, y: area.y, style: theme.muted) + 2
        }
    }

    private static func width(_ key: (String, String)) -> Int {
        Glyphs.width(of: key.0) + 1 + Glyphs.width(of: key.1)
    }

    private var promptKeys: [(String, String)] {
        let list = state.explore.prompt.showsSuggestions
        return (list ? [("Tab", "take"), ("↑ ↓", "choose")] : [("Tab", "complete"), ("↑ ↓", "history")])
            + [("↵", "ask"), ("Ctrl-T", "graph·table"), ("Esc", list ? "close the list" : "leave")]
    }

    private var keys: [(String, String)] {
        switch state.overlay {
        case .picker(let picker):
            let next: [(String, String)] = if case .variable = picker.purpose { [("← →", "next filter")] } else { [] }
            return [("↑ ↓", "move"), ("↵", "choose")] + (picker.isMultiple ? [("space", "mark")] : []) + next
                + [("Esc", "cancel"), ("type", "to find")]
        case .help: return [("type", "to find"), ("↑ ↓", "scroll"), ("Esc", "close")]
        case .inspect: return [("↑ ↓", "scroll"), ("any key", "close")]
        case .prompt: return promptKeys
        case .quitting: return [(state.keys.label(of: .quit), "quit all the same"), ("any key", "stay")]
        case .find, nil: break
        }
        let active = KeyTable.active(in: state).filter {
            !$0.short.isEmpty && (state.shownNotice == nil || $0.group == .program)
        }
        return pausedFirst(active).map { ($0.label, $0.short) }
    }

    /// Who stands still looks for the way back to live and the ways through time, behind the help that is always first.
    private func pausedFirst(_ active: [KeyBinding]) -> [KeyBinding] {
        let ofTime: Set<Command> = [.pause, .earlier, .later]
        guard state.pausedAt != nil, let first = active.first else { return active }
        let rest = active.dropFirst()
        return [first] + rest.filter { ofTime.contains($0.command) } + rest.filter { !ofTime.contains($0.command) }
    }
}
