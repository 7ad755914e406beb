import Canvas

/// A table as Markdown writes it: a heading, a line of dashes, and rows, with bars between the cells.
struct MarkupTable {
    private enum Alignment {
        case leading, center, trailing
    }

    /// The heading is the first of them.
    private var rows: [[String]]
    private let alignments: [Alignment]
    /// How many lines of the text it takes.
    let length: Int

    private static let gap = 2
    private static let narrowest = 3
    private static let mostColumns = 32

    /// The table that some lines begin with; nil where they begin with none.
    init?(_ lines: ArraySlice<Substring>) {
        guard lines.count > 1, let heading = lines.first, heading.contains("|") else { return nil }
        let alignments = Self.cells(lines[lines.startIndex + 1]).map(Self.alignment)
        let known = alignments.compactMap(\.self)
        rows = [Self.cells(heading)]
        guard known.count == alignments.count, known.count == rows[0].count, known.count <= Self.mostColumns else {
            return nil
        }
        self.alignments = known
        rows += lines.dropFirst(2).prefix { $0.contains("|") }.map(Self.cells)
        length = rows.count + 1
    }

    /// Columns are as wide as their cells; where there is no room the widest of them are cut.
    func lines(width: Int, theme: Theme) -> [[Segment]] {
        let cells = rows.enumerated().map { place, row in
            row.prefix(alignments.count).map { cell in
                MarkupText.words(of: cell, style: place == 0 ? theme.title.with(.bold) : theme.text, theme: theme)
            }
        }
        let widths = widths(cells, in: width)
        var lines = cells.map { row in
            row.enumerated().flatMap { place, cell in
                Self.padded(cell, to: widths[place], alignments[place])
                    + [Segment(String(repeating: " ", count: Self.gap), theme.text)]
            }
        }
        let rule = widths.reduce(0) { $0 + $1 + Self.gap } - Self.gap
        lines.insert([Segment(String(repeating: "─", count: max(rule, 0)), theme.border)], at: 1)
        return lines
    }

    private func widths(_ cells: [[[Segment]]], in room: Int) -> [Int] {
        var widths = alignments.indices.map { column in
            cells.map { $0.indices.contains(column) ? Segment.width($0[column]) : 0 }.max() ?? 0
        }
        var excess = widths.reduce(0) { $0 + $1 + Self.gap } - Self.gap - room
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
            widths[widest] > Self.narrowest
        {
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private static func padded(_ cell: [Segment], to width: Int, _ alignment: Alignment) -> [Segment] {
        var shown: [Segment] = []
        var rest = width
        for segment in cell where rest > 0 {
            let text = cut(segment.text, to: rest)
            shown.append(Segment(text, segment.style))
            rest -= Glyphs.width(of: text)
        }
        let style = cell.first?.style ?? .plain
        let before = alignment == .leading ? 0 : alignment == .center ? rest / 2 : rest
        return [Segment(String(repeating: " ", count: before), style)] + shown
            + [Segment(String(repeating: " ", count: rest - before), style)]
    }

    private static func cut(_ text: String, to width: Int) -> String {
        guard Glyphs.width(of: text) > width else { return text }
        var result = ""
        var room = width - 1
        for character in text {
            room -= Glyphs.width(of: String(character))
            if room < 0 { break }
            result.append(character)
        }
        return result + "…"
    }

    // MARK: Reading

    /// What stands between bars; a bar behind a backslash is one of the text.
    private static func cells(_ line: Substring) -> [String] {
        var cells = [""]
        var isEscaped = false
        for scalar in trimmed(line).unicodeScalars {
            if scalar == "|", !isEscaped {
                cells.append("")
            } else {
                if scalar == "|" { cells[cells.count - 1].unicodeScalars.removeLast() }
                cells[cells.count - 1].unicodeScalars.append(scalar)
            }
            isEscaped = scalar == "\\" && !isEscaped
        }
        if cells.count > 1, cells.last == "" { cells.removeLast() }
        if cells.count > 1, cells.first == "" { cells.removeFirst() }
        return cells.map { String(trimmed($0[...])) }
    }

    /// `:--`, `:-:`, `--:`; nil for anything else.
    private static func alignment(_ cell: String) -> Alignment? {
        let dashes = cell.drop { $0 == ":" }.prefix { $0 == "-" }
        let isRule = !dashes.isEmpty && cell.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
        guard isRule else { return nil }
        return cell.hasSuffix(":") ? (cell.hasPrefix(":") ? .center : .trailing) : .leading
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let isBlank = { (character: Character) in character == " " || character == "\t" }
        let front = text.drop(while: isBlank)
        return front.dropLast(front.reversed().prefix(while: isBlank).count)
    }
}
