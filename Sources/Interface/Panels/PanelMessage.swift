import Canvas
import Dashboards
import MetricModel

/// What a panel says of its data: in words inside where there is nothing else to show, in a few at its frame where there is.
struct PanelMessage {
    var state: PanelState
    var wallClock: WallClock
    var now: Timestamp
    var hasData: Bool
    /// To say what to press next; nil where there are no keys.
    var keys: KeyMap?
    /// The panel in sight that says the same in full; nil where this one has to.
    var saidIn: String?

    /// A title, and what about it.
    var body: (title: String, detail: String)? {
        guard !hasData else { return nil }
        switch state {
        case .collecting(let since):
            return ("collecting…", "since \(wallClock.clock(since)): this takes a few scrapes")
        case .ready: return ("no data", next("in this time range", .range, "chooses a longer one"))
        case .noData(let reason): return ("no data", advice(reason))
        case .stale(let since):
            let text = "no node has answered since \(wallClock.clock(since)): are the gateways up?"
            return ("stale", next(text, .inspect, "shows what they say"))
        case .failed(let message): return ("failed", next(message, .inspect, "shows the query"))
        }
    }

    /// Reasons that tell what to check need nothing more; the others get the key that helps.
    private func advice(_ reason: String) -> String {
        if let saidIn { return "\(AIMetricsAdvice.problem(in: reason)): see \(saidIn)" }
        if reason.hasSuffix("in this time range") { return next(reason, .range, "chooses a longer one") }
        if reason == "nothing matches the filters" { return next(reason, .filters, "changes them") }
        if reason.hasPrefix("no series ") { return next(reason, .prompt, "asks for what is there") }
        return reason
    }

    private func next(_ text: String, _ command: Command, _ does: String) -> String {
        guard let label = keys?.label(of: command), !label.isEmpty else { return text }
        return "\(text); \(label) \(does)"
    }

    /// The same where there is no room for a time.
    var shortNote: String {
        guard hasData, case .stale = state else { return note }
        return "stale"
    }

    /// For the frame's upper side.
    var note: String {
        guard hasData else { return "" }
        switch state {
        case .collecting: return "collecting…"
        case .stale(let since): return "stale since \(wallClock.clock(since))"
        case .failed: return "failed"
        case .ready, .noData: return ""
        }
    }

    /// What a panel says that has data, but nothing of what is looked for.
    static func nothingFound(_ find: String) -> (title: String, detail: String) {
        ("nothing matches “\(PanelContext.name(find))”", "Esc clears the search")
    }

    /// What a panel says that has series, but not one number in them, as where it divides by the requests there were not.
    static func nothingCounted(_ data: PanelData, keys: KeyMap?) -> (title: String, detail: String) {
        let message = PanelMessage(
            state: .noData(reason: data.reasonWithoutNumbers), wallClock: WallClock(utcOffset: .zero),
            now: data.through,
            hasData: false, keys: keys)
        return message.body ?? ("no data", data.reasonWithoutNumbers)
    }

    /// The lines of the screen that a body takes in the middle of an area; nil where not all of it has room.
    static func lines(of body: (title: String, detail: String), in area: Rect) -> Range<Int>? {
        let height = 1 + details(body.detail, width: area.width - 2, room: area.height - 1, most: 20).count
        guard height <= area.height else { return nil }
        let top = area.y + (area.height - height) / 2
        return top..<(top + height)
    }

    /// Things to check stand below each other where the lines have room; else the text runs on, over so many at most.
    private static func details(_ text: String, width: Int, room: Int, most: Int) -> [String] {
        if let lines = list(text, width: width), lines.count <= room { return lines }
        return TextWrap.lines(text, width: width, most: most)
    }

    private static func list(_ text: String, width: Int) -> [String]? {
        guard width > 2, let list = AIMetricsAdvice.list(in: text), list.items.count > 1 else { return nil }
        let items = list.items.flatMap { item in
            TextWrap.lines(item, width: width - 2, most: 20).enumerated().map { ($0 == 0 ? "· " : "  ") + $1 }
        }
        // Equally wide, so that they begin below each other in the middle.
        let widest = items.map { Glyphs.width(of: $0) }.max() ?? 0
        let padded = items.map { $0 + String(repeating: " ", count: widest - Glyphs.width(of: $0)) }
        return TextWrap.lines(list.heading, width: width, most: 20) + padded
    }

    /// Writes the body into the middle of an area, wrapped by words.
    static func draw(_ body: (title: String, detail: String), in area: Rect, theme: Theme, on grid: inout Grid) {
        let inner = area.inset(horizontally: 1)
        guard inner.width > 0, inner.height > 0 else { return }
        let room = max(0, inner.height - 1)
        let lines = details(body.detail, width: inner.width, room: room, most: room)
        let top = inner.y + max(0, (inner.height - lines.count - 1) / 2)
        let style = body.title == "failed" ? theme[.bad] : theme[.warning]
        grid.write(body.title, x: inner.x, y: top, style: style, maxWidth: inner.width, align: .center)
        for (place, line) in lines.enumerated() {
            grid.write(line, x: inner.x, y: top + 1 + place, style: theme.muted, maxWidth: inner.width, align: .center)
        }
    }
}
