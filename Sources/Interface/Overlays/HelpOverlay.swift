import Canvas

/// All keys that work here, by what one wants to do; from the key table.
struct HelpOverlay {
    var state: BoardState
    var help: HelpState

    private var theme: Theme { state.theme }

    private enum Line {
        case heading(String)
        case key(String, String)
        case blank
    }

    /// How many columns there are, and how wide they are.
    private static func columns(in area: Rect) -> (count: Int, width: Int) {
        let columns = area.width >= 110 ? 2 : 1
        return (columns, min(64, (area.width - (columns == 1 ? 4 : 6)) / columns))
    }

    /// The last line it can be scrolled to.
    func lastTop(in area: Rect) -> Int {
        let columns = HelpOverlay.columns(in: area)
        return max(0, length(of: blocks(width: columns.width - 1), columns: columns.count) - area.height)
    }

    func draw(in area: Rect, on grid: inout Grid) {
        let (columns, columnWidth) = HelpOverlay.columns(in: area)
        let blocks = blocks(width: columnWidth - 1)
        let height = height(of: blocks, columns: columns, in: area)
        // What is typed stays where it is, however little of the list it leaves.
        let whole = HelpOverlay(state: state, help: HelpState()).blocks(width: columnWidth - 1)
        let top = area.y + (area.height - self.height(of: whole, columns: columns, in: area)) / 2
        let width = columnWidth * columns + 4
        let box = Rect(x: area.x + (area.width - width) / 2, y: top, width: width, height: height)
        grid.fill(box, with: Cell(.space, style: theme.text))
        let inside = BoxPen(border: theme[.focus], title: theme[.focus].with(.bold), note: theme.muted)
            .draw(box, title: "Keys", note: help.find.isEmpty ? "Esc closes" : "Esc clears", on: &grid)
        drawFind(in: inside, isEmpty: blocks.isEmpty, on: &grid)
        let parts = columns == 1 ? [blocks.flatMap { $0 }] : balanced(blocks)
        let longest = parts.map(\.count).max() ?? 0
        let first = min(help.top, max(0, longest - inside.height + 2))
        for (place, part) in parts.enumerated() {
            let room = Rect(
                x: inside.x + 1 + place * columnWidth, y: inside.y + 2, width: columnWidth - 1,
                height: inside.height - 2)
            draw(part.dropFirst(first), in: room, on: &grid)
        }
        // The last line is a blank one.
        MoreBelow.draw(longest - 1 - first - (inside.height - 2), on: box, theme: theme, grid: &grid)
    }

    private func height(of blocks: [[Line]], columns: Int, in area: Rect) -> Int {
        min(area.height, length(of: blocks, columns: columns))
    }

    /// With a frame, the line to type in, and a blank one below it.
    private func length(of blocks: [[Line]], columns: Int) -> Int {
        let lines = columns == 1 ? [blocks.flatMap { $0 }] : balanced(blocks)
        return (lines.map(\.count).max() ?? 0) + 4
    }

    /// The text that is looked for, and what to do where nothing is found.
    private func drawFind(in inside: Rect, isEmpty: Bool, on grid: inout Grid) {
        let text = help.find.isEmpty ? [Segment("type to find", theme.muted)] : [Segment(help.find, theme.title)]
        let rest = isEmpty ? [Segment("   nothing here does that; ⌫ erases", theme.muted)] : []
        let line = [Segment("/ ", theme.accent.with(.bold))] + text + [Segment("▏", theme.accent)] + rest
        Segment.write(line, x: inside.x + 1, y: inside.y, maxX: inside.maxX, on: &grid)
    }

    /// What works here, by what one wants to do, as far as it is found.
    private func blocks(width: Int) -> [[Line]] {
        let keys = KeyTable.active(in: state)
        var blocks = KeyBinding.Group.allCases.map { group in
            let lines = KeyLine.lines(of: keys.filter { $0.group == group })
            let entries = lines.map { Entry(label: $0.label, does: $0.does, words: [$0.short, $0.name]) }
            return block(group.rawValue, entries, width: width)
        }
        let mouse = HelpOverlay.mouse.map { Entry(label: $0.0, does: $0.1) }
        blocks.append(block("With the mouse", mouse, width: width))
        return blocks.filter { !$0.isEmpty }
    }

    private struct Entry {
        var label: String
        var does: String
        /// What else it is found by: the footer's word, the configuration's name.
        var words: [String] = []
    }

    private func block(_ title: String, _ entries: [Entry], width: Int) -> [Line] {
        let found = entries.filter { entry in
            ([entry.label, entry.does, title] + entry.words).contains { TextMatch.contains($0, help.find) }
        }
        return found.isEmpty ? [] : [.heading(title)] + found.flatMap { lines(of: $0, width: width) } + [.blank]
    }

    /// On narrow screens what a key does goes on below.
    private func lines(of entry: Entry, width: Int) -> [Line] {
        let lines = TextWrap.lines(entry.does, width: width - HelpOverlay.indent, most: 3)
        return lines.enumerated().map { .key($0.offset == 0 ? entry.label : "", $0.element) }
    }

    /// Where it stands what a key does.
    private static let indent = 10

    private static let mouse = [
        ("click", "focus a panel; crosshair; pick a row"),
        ("", "in a legend: one series; a heading: sort"),
        ("", "header, filters and keys below: what they say"),
        ("double", "zoom a panel, and back"), ("drag", "over a graph: zoom in on that time"),
        ("wheel", "scroll the board, or the table under it"),
    ]

    /// Blocks dealt into two columns of about the same height, in order.
    private func balanced(_ blocks: [[Line]]) -> [[Line]] {
        let total = blocks.reduce(0) { $0 + $1.count }
        var parts: [[Line]] = [[], []]
        for block in blocks {
            let place = parts[1].isEmpty && parts[0].count + block.count / 2 <= total / 2 ? 0 : 1
            parts[place] += block
        }
        return parts
    }

    private func draw(_ lines: ArraySlice<Line>, in area: Rect, on grid: inout Grid) {
        for (place, line) in lines.enumerated() where place < area.height {
            let y = area.y + place
            switch line {
            case .heading(let text): grid.write(text, x: area.x, y: y, style: theme.title, maxWidth: area.width)
            case .key(let label, let does):
                grid.write(
                    label, x: area.x, y: y, style: theme.accent.with(.bold), maxWidth: min(8, area.width),
                    align: .trailing)
                grid.write(
                    does, x: area.x + HelpOverlay.indent, y: y, style: theme.text,
                    maxWidth: area.width - HelpOverlay.indent)
            case .blank: break
            }
        }
    }
}
