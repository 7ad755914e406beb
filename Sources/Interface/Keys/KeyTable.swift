/// Every key of the boards, once: the handler, the footer, the help overlay and the README come from here.
public enum KeyTable {
    /// In the order of the footer: what is needed most comes first.
    public static let bindings: [KeyBinding] = single + boards

    private static let single: [KeyBinding] = [
        KeyBinding([KeyPress("?"), KeyPress(.function(1))], "?", .help, "show all keys", short: "help", .program),
        KeyBinding(
            [KeyPress("[")], "[", .previousWorkspace, "previous workspace", .narrow, in: .hasWorkspaces),
        KeyBinding(
            [KeyPress("]")], "]", .nextWorkspace, "next workspace", .narrow, in: .hasWorkspaces),
        KeyBinding(
            [KeyPress("w")], "w", .pickWorkspace, "pick a workspace by typing", short: "workspace", .narrow,
            in: .hasWorkspaces),
        KeyBinding([KeyPress("t")], "t", .range, "time range", short: "range", .time),
        KeyBinding(
            [KeyPress("v")], "v", .filters, "filters: pick values by typing", short: "filter", .narrow,
            in: .hasVariables),
        KeyBinding(
            [KeyPress("n")], "n", .pickNodes, "only some nodes, on every board", .narrow,
            in: .severalNodes),
        KeyBinding(
            [KeyPress("m")], "m", .measure, "rate, delta over the range, running total", short: "measure", .look,
            in: .measured),
        KeyBinding(
            [KeyPress(":")], ":", .prompt, "ask in PromQL, with completion", short: "query", .look, in: .hasExplore),
        KeyBinding(
            [KeyPress("f")], "f", .form, "the query's answer as graph or table", short: "graph·table", .look,
            in: .explore),
        KeyBinding(
            [KeyPress(" ")], "space", .pause, "stand still; collecting goes on", short: "pause", .time, in: .live),
        KeyBinding([KeyPress(" ")], "space", .pause, "back to live", short: "live", .time, in: .paused),
        KeyBinding([KeyPress(.left)], "←", .earlier, "back in time", short: "earlier", .time, in: .paused),
        KeyBinding([KeyPress(.right)], "→", .later, "forward in time", short: "later", .time, in: .paused),
        KeyBinding(
            [KeyPress("H"), KeyPress(.left, modifiers: .control)], "H", .muchEarlier, "back by the whole range", .time,
            in: .paused),
        KeyBinding(
            [KeyPress("L"), KeyPress(.right, modifiers: .control)], "L", .muchLater, "forward by the whole range",
            .time, in: .paused),
        KeyBinding(
            [KeyPress(.enter)], "↵", .zoom, "zoom the focused panel; open or close a row", short: "zoom", .look,
            in: .board),
        KeyBinding([KeyPress(.enter)], "↵", .back, "back to the board", .look, in: .zoomed),
        KeyBinding(
            [KeyPress(.escape)], "Esc", .back, "back: clear find, marks, crosshair, zoom", short: "back", .look,
            in: .zoomed),
        KeyBinding([KeyPress(.escape)], "Esc", .back, "clear find, marks and crosshair", .look, in: .board),
        KeyBinding([KeyPress("/")], "/", .find, "find in tables and legends", short: "find", .narrow),
        KeyBinding(
            [KeyPress("x")], "x", .mark, "mark a moment; two measure the time between", short: "mark",
            .time),
        KeyBinding([KeyPress("z")], "z", .zoomTime, "zoom in on the time between two marks", .time),
        KeyBinding(
            [KeyPress("C")], "C", .compare, "compare with earlier or another workspace", short: "compare", .time),
        KeyBinding([KeyPress("<")], "<", .previousSortColumn, "sort by the column to the left", .look, in: .table),
        KeyBinding(
            [KeyPress(">")], ">", .nextSortColumn, "sort by the column to the right", short: "sort", .look, in: .table),
        KeyBinding(
            [KeyPress("o")], "o", .onlySeries, "only the marked series; again: all", short: "only", .narrow,
            in: .legend),
        KeyBinding(
            [KeyPress("d")], "d", .hideSeries, "hide or show the marked series", short: "hide", .narrow, in: .legend),
        KeyBinding([KeyPress("r")], "r", .reverseSort, "reverse the order", .look, in: .table),
        KeyBinding([KeyPress("s")], "s", .snapshotPanel, "write the panel to a file", short: "snapshot", .take),
        KeyBinding([KeyPress("S")], "S", .snapshotBoard, "write the board to a file", .take),
        KeyBinding([KeyPress("E")], "E", .export, "export as text, picture, page or data", .take),
        KeyBinding([KeyPress("c")], "c", .exportCSV, "write the panel's data as CSV", short: "csv", .take),
        KeyBinding([KeyPress("y")], "y", .copy, "copy the values (inspecting: the queries)", .take),
        KeyBinding([KeyPress("i")], "i", .inspect, "inspect: queries, series, scrapes, timings", .look),
        KeyBinding([KeyPress("+"), KeyPress("=")], "+", .faster, "refresh faster", .time),
        KeyBinding([KeyPress("-")], "-", .slower, "refresh slower", .time),
        KeyBinding(
            [KeyPress("h"), KeyPress(.left)], "h ←", .left, "focus left; when zoomed, crosshair left", .look),
        KeyBinding(
            [KeyPress("l"), KeyPress(.right)], "l →", .right, "focus right; when zoomed, crosshair right",
            .look),
        KeyBinding([KeyPress(.up), KeyPress("k")], "k ↑", .up, "focus, row or series up", .look),
        KeyBinding([KeyPress(.down), KeyPress("j")], "j ↓", .down, "focus, row or series down", .look),
        KeyBinding([KeyPress(",")], ",", .crosshairLeft, "crosshair to the left, in all graphs", .look),
        KeyBinding([KeyPress(".")], ".", .crosshairRight, "crosshair to the right, in all graphs", .look),
        KeyBinding(
            [KeyPress(.pageUp), control("b"), control("u")], "PgUp ^U", .pageUp, "a page up", .look),
        KeyBinding(
            [KeyPress(.pageDown), control("f"), control("d")], "PgDn ^D", .pageDown, "a page down", .look),
        KeyBinding([KeyPress(.home), KeyPress("g")], "Home g", .first, "first row or panel", .look),
        KeyBinding([KeyPress(.end), KeyPress("G")], "End G", .last, "last row or panel", .look),
        KeyBinding([KeyPress(.tab)], "Tab", .nextBoard, "next board", .look, in: .severalBoards),
        KeyBinding([KeyPress(.backTab)], "⇧Tab", .previousBoard, "previous board", .look, in: .severalBoards),
        KeyBinding([KeyPress("T")], "T", .theme, "next theme, with preview", short: "theme", .program),
        KeyBinding([KeyPress("B")], "B", .charset, "draw with braille, blocks or ASCII", .program),
        KeyBinding(
            [KeyPress("q"), control("c"), KeyPress(.function(10))], "q", .quit, "quit", short: "quit", .program),
    ]

    private static func control(_ character: Character) -> KeyPress {
        KeyPress(.character(character), modifiers: .control)
    }

    private static let boards: [KeyBinding] = Command.boards.enumerated().map { place, command in
        let digit = "\(place + 1)"
        return KeyBinding(
            [KeyPress(.character(Character(digit)))], digit, command, "a board by its number", .look,
            in: .boards(place + 1))
    }

    /// What a key does on the board as it is now.
    static func command(for press: KeyPress, in state: BoardState) -> Command? {
        state.keys.command(for: press, in: state)
    }

    /// The keys that work now.
    static func active(in state: BoardState) -> [KeyBinding] {
        state.keys.active(in: state)
    }

    /// The table as the README shows it, in Markdown.
    public static var markdown: String {
        var text = ""
        for group in KeyBinding.Group.allCases {
            text += "\n**\(group.rawValue)**\n\n| key | does | in `keys:` |\n| --- | --- | --- |\n"
            for line in KeyLine.lines(of: bindings.filter { $0.group == group }) {
                text += "| `\(line.label)` | \(line.does) | `\(line.name)` |\n"
            }
        }
        return String(text.dropFirst())
    }
}
