import Canvas

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

    private var keys: [(String, String)] {
        switch state.overlay {
        case .picker(let picker):
            let next: [(String, String)] = if case .variable = picker.purpose { [("← →", "next filter")] } else { [] }
            return [("↑ ↓", "move"), ("↵", "choose")] + (picker.isMultiple ? [("space", "mark")] : []) + next
                + [("Esc", "cancel"), ("type", "to find")]
        case .help, .inspect: return [("↑ ↓", "scroll"), ("any key", "close")]
        case .find, nil: break
        }
        return KeyTable.active(in: state).filter {
            !$0.short.isEmpty && (state.shownNotice == nil || $0.group == .program)
        }
        .map { ($0.label, $0.short) }
    }
}
