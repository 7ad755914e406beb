import Canvas
import Dashboards
import MetricModel

/// Program and boards on the left; what the numbers are of, and when, on the right.
struct HeaderLine {
    var state: BoardState

    private var theme: Theme { state.theme }

    func draw(in area: Rect, on grid: inout Grid) {
        for run in runs(in: area) { run.draw(y: area.y, maxX: area.maxX, on: &grid) }
    }

    /// What a click at a column means.
    func target(atX x: Int, in area: Rect) -> ClickTarget? {
        runs(in: area).lazy.compactMap { $0.target(atX: x) }.first
    }

    /// Where its two sides stand; the right one only where there is room.
    private func runs(in area: Rect) -> [SegmentRun] {
        // How far behind it is, or how seldom shown, takes fewer words before the range is left out.
        let forms = LagForm.allCases.drop { isNarrow && $0 != .sign }.lazy.map { sides($0, in: area) }
        let whole = forms.first { $0.right.contains { $0.rank == Part.range } }
        guard let sides = whole ?? forms.first else { return [] }
        let line = Part.line(sides.right, theme.text)
        let start = area.maxX - 1 - Segment.width(line)
        return start > min(sides.left.maxX, area.maxX)
            ? [sides.left, SegmentRun(x: start, segments: line)] : [sides.left]
    }

    private var isNarrow: Bool { state.width < 60 }

    private func sides(_ form: LagForm, in area: Rect) -> (left: SegmentRun, right: [Part]) {
        let parts = parts(form)
        let missing = isNarrow && isPartial ? Segment.width(nodes) + 3 : 0
        let left = left(
            width: area.width - Part.width(parts.filter(\.isVital)) - 3,
            most: area.width - Segment.width(mode(form)) - missing - 3)
        let names = SegmentRun(x: area.x, segments: left)
        let room = area.maxX - min(names.maxX, area.maxX) - 2
        var shown = parts
        // What matters least goes first where the line is short.
        for part in parts.sorted(by: { $0.rank > $1.rank }).dropLast()
        where Part.width(shown) > room { shown.removeAll { $0.rank == part.rank } }
        return (names, shown)
    }

    /// How it is said that what is shown is not what is: `paused, 2m behind`, `2m behind` or `−2m`.
    private enum LagForm: CaseIterable {
        case sentence, words, sign
    }

    /// The boards by name, or only the one that is shown where they don't fit beside what is vital. Whether the numbers
    /// are live is never left out for names.
    private func left(width: Int, most: Int) -> [Segment] {
        let entries = Array(state.entries.enumerated())
        let all = name + boards(entries) + demo
        if Segment.width(all) <= width { return all }
        let shown = boards(entries.filter { $0.offset == state.boardIndex })
        let place = " \(state.boardIndex + 1) of \(entries.count)"
        let count = entries.count > 1 ? [Segment(place, theme.muted)] : []
        let forms = [name + shown + count + demo, name + shown + demo, name + shown, shown]
        return forms.first { Segment.width($0) <= most } ?? shown
    }

    private var name: [Segment] { [Segment(" kongtop ", theme.accent.with(.bold))] }
    private var demo: [Segment] { state.isDemo ? [Segment("  demo", theme[.warning].with(.bold))] : [] }

    private func boards(_ entries: [(offset: Int, element: BoardEntry)]) -> [Segment] {
        var line: [Segment] = []
        for (index, entry) in entries {
            let style = index == state.boardIndex ? theme[.selection].with(.bold) : theme.muted
            line += [Segment(" ", theme.text), Segment(" \(entry.title) ", style, on: .board(index))]
        }
        return line
    }

    /// A piece of the right side.
    private struct Part {
        var segments: [Segment]
        /// The higher, the sooner it goes.
        var rank: Int

        /// Whether boards' names make room for it.
        var isVital: Bool { rank < Part.range }

        /// The range's rank.
        static let range = 3

        static func width(_ parts: [Part]) -> Int { Segment.width(line(parts, .plain)) }

        /// All pieces in one line, with blanks between them.
        static func line(_ parts: [Part], _ style: Style) -> [Segment] {
            [Segment](parts.map(\.segments).joined(separator: [Segment("   ", style)]))
        }
    }

    /// Mode, measure, range, nodes, clock.
    private func parts(_ form: LagForm) -> [Part] {
        let offered = Set(KeyTable.active(in: state).map(\.command))
        // What counts for no number on the screen is not said above it.
        func part(_ segments: [Segment], _ command: Command, rank: Int) -> Part {
            Part(segments: offered.contains(command) ? segments.on(.command(command)) : [], rank: rank)
        }
        let clock = [Segment(state.wallClock.clock(state.now), theme.text), zone]
        let parts = [
            Part(segments: mode(form).on(offered.contains(.pause) ? .command(.pause) : nil), rank: 0),
            part([Segment(state.measure.rawValue, theme.muted)], .measure, rank: 4),
            part(range, .range, rank: Part.range),
            Part(segments: nodes.on(nodesBoard.map { .board($0) }), rank: 1),
            // While paused it is said how far behind that is, and the range says more.
            Part(segments: clock, rank: state.pausedAt == nil ? 2 : 5),
        ]
        return parts.filter { !$0.segments.isEmpty }
    }

    private var nodesBoard: Int? { state.entries.firstIndex { $0.isNodes } }

    private var zone: Segment {
        let zone = state.wallClock.zone
        return Segment(zone.isEmpty ? "" : " \(zone)", theme.muted)
    }

    private var range: [Segment] {
        guard state.bounds == nil else { return [Segment(state.rangeTitle, theme.text)] }
        return [Segment("last ", theme.muted), Segment("\(state.range)", theme.text)]
    }

    private func mode(_ form: LagForm) -> [Segment] {
        if state.isRecording {
            let moment = TimeText.plain(state.shownAt, utcOffset: state.wallClock.utcOffset)
            return [Segment("recorded ", theme.muted), Segment(moment, theme[.warning].with(.bold))]
        }
        guard let paused = state.pausedAt else {
            guard isAlive else { return [Segment(state.nodes.count > 1 ? "○ all down" : "○ down", theme[.bad])] }
            return [
                Segment("●", theme[.good]), Segment(" live ", theme.text), Segment("\(state.interval)", theme.muted),
            ] + pace(form)
        }
        let span = WallClock.short(state.now - paused)
        let behind =
            switch form {
            case .sentence: "paused, \(span) behind"
            case .words: "\(span) behind"
            case .sign: "−\(span)"
            }
        return [
            Segment("▮▮ \(state.wallClock.clock(paused))", theme[.warning].with(.bold)),
            Segment(" " + behind, theme.muted),
        ]
    }

    private var isAlive: Bool { !state.nodes.contains { $0.wasAsked } || state.nodes.contains { $0.isUp } }

    /// Whether some answer and others do not.
    private var isPartial: Bool {
        isAlive && state.nodes.contains { $0.wasAsked && !$0.isUp } && state.nodes.contains { $0.isUp }
    }

    /// How long an answer is under way; else, where the board costs so much that it can't show every scrape, how often
    /// it is looked at.
    private func pace(_ form: LagForm) -> [Segment] {
        if let waited = state.waited {
            return [Segment(", asking \(WallClock.short(waited))", theme[.warning])]
        }
        guard state.pace.rest > state.interval else { return [] }
        let span = Unit.seconds.format(state.pace.rest.seconds).text
        return [Segment(form == .sentence ? ", shown every \(span)" : ", shown \(span)", theme[.warning])]
    }

    private var nodes: [Segment] {
        if state.isRecording { return [] }
        guard !state.nodes.isEmpty else {
            // What it says of it stands on the Nodes board, which is a click away.
            if !state.nodesView.problems.isEmpty { return [Segment("discovery fails", theme[.bad])] }
            let why = state.hasLookedForNodes ? "discovery lists no targets" : "connecting…"
            return [Segment(why, theme[.warning])]
        }
        let up = state.nodes.count { $0.isUp }
        let isAsked = state.nodes.contains { $0.wasAsked }
        let style =
            up == state.nodes.count ? theme.text : !isAsked ? theme.muted : up == 0 ? theme[.bad] : theme[.warning]
        // Stays as long as secrets or answers could be read or changed on the way.
        let unsafe = state.nodesView.hasUnsafeNode ? [Segment("⚠ unsafe  ", theme[.warning].with(.bold))] : []
        let word = isNarrow && isPartial ? [] : [Segment("nodes ", theme.muted)]
        let count = unsafe + word + [Segment("\(up)/\(state.nodes.count)", style)]
        if state.nodeFilter.isEmpty { return count }
        let only = state.nodeFilter.count == 1 ? state.nodeFilter[0] : "\(state.nodeFilter.count)"
        return count + [Segment(" only \(only)", theme[.warning].with(.bold))]
    }
}
