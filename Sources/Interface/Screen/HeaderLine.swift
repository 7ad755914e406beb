import Canvas
import Dashboards
import MetricModel

/// Program and boards on the left; what the numbers are of, and when, on the right.
struct HeaderLine {
    var state: BoardState

    private var theme: Theme { state.theme }

    func draw(in area: Rect, on grid: inout Grid) {
        var left = [Segment(" kongtop ", theme.accent.with(.bold))]
        let entries = Array(state.entries.enumerated())
        let needed = entries.reduce(0) { $0 + Glyphs.width(of: $1.element.title) + 3 }
        let isCrowded = needed > area.width * 2 / 3
        for (index, entry) in entries where !isCrowded || index == state.boardIndex {
            let isShown = index == state.boardIndex
            let style = isShown ? theme[.selection].with(.bold) : theme.muted
            left += [Segment(" ", theme.text), Segment(" \(entry.title) ", style)]
        }
        if isCrowded { left.append(Segment(" \(state.boardIndex + 1) of \(entries.count)", theme.muted)) }
        if state.isDemo { left += [Segment("  demo", theme[.warning].with(.bold))] }
        let end = Segment.write(left, x: area.x, y: area.y, maxX: area.maxX, on: &grid)
        var right = parts
        // What matters least goes first where the line is short.
        for dropped in [1, 1, 1] where Segment.width(right.joined(by: theme.text)) > area.maxX - end - 2 {
            if right.count > 2 { right.remove(at: dropped) }
        }
        let line = right.joined(by: theme.text)
        let start = area.maxX - 1 - Segment.width(line)
        guard start > end else { return }
        Segment.write(line, x: start, y: area.y, maxX: area.maxX, on: &grid)
    }

    /// Mode, measure, range, nodes, clock.
    private var parts: [[Segment]] {
        let measure = state.board.layout == .folding ? [Segment(state.measure.rawValue, theme.muted)] : []
        let parts = [mode, measure, range, nodes, [Segment(state.wallClock.clock(state.now), theme.text), zone]]
        return parts.filter { !$0.isEmpty }
    }

    private var zone: Segment {
        let zone = state.wallClock.zone
        return Segment(zone.isEmpty ? "" : " \(zone)", theme.muted)
    }

    private var range: [Segment] {
        guard state.bounds == nil else { return [Segment(state.rangeTitle, theme.text)] }
        return [Segment("last ", theme.muted), Segment("\(state.range)", theme.text)]
    }

    private var mode: [Segment] {
        if state.isRecording {
            let moment = TimeText.plain(state.shownAt, utcOffset: state.wallClock.utcOffset)
            return [Segment("recorded ", theme.muted), Segment(moment, theme[.warning].with(.bold))]
        }
        guard let paused = state.pausedAt else {
            let isAlive = state.nodes.isEmpty || state.nodes.contains { $0.isUp }
            return [
                Segment("● ", isAlive ? theme[.good] : theme[.bad]), Segment("live ", theme.text),
                Segment("\(state.interval)", theme.muted),
            ]
        }
        let behind = WallClock.short(state.now - paused)
        return [
            Segment("⏸ \(state.wallClock.clock(paused))", theme[.warning].with(.bold)),
            Segment(" paused, \(behind) behind", theme.muted),
        ]
    }

    private var nodes: [Segment] {
        if state.isRecording { return [] }
        guard !state.nodes.isEmpty else { return [Segment("connecting…", theme[.warning])] }
        let up = state.nodes.count { $0.isUp }
        let style = up == state.nodes.count ? theme.text : up == 0 ? theme[.bad] : theme[.warning]
        // Stays as long as secrets or answers could be read or changed on the way.
        let unsafe = state.nodesView.hasUnsafeNode ? [Segment("⚠ unsafe  ", theme[.warning].with(.bold))] : []
        let count = unsafe + [Segment("nodes ", theme.muted), Segment("\(up)/\(state.nodes.count)", style)]
        if state.nodeFilter.isEmpty { return count }
        let only = state.nodeFilter.count == 1 ? state.nodeFilter[0] : "\(state.nodeFilter.count)"
        return count + [Segment(" only \(only)", theme[.warning].with(.bold))]
    }
}

extension [[Segment]] {
    /// All pieces in one line, with blanks between them.
    fileprivate func joined(by style: Style) -> [Segment] {
        [Segment](joined(separator: [Segment("   ", style)]))
    }
}
