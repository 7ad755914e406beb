import Canvas
import Dashboards

/// Words: Markdown with its headings, lists and emphasis, HTML without its tags, code as it is.
struct TextPanel {
    var options: TextOptions
    var context: PanelContext
    /// How many lines further down it begins.
    var top = 0

    private var theme: Theme { context.theme }
    /// Longer texts are cut: no panel shows more.
    private static let mostScalars = 100_000

    func draw(in area: Rect, on grid: inout Grid) {
        let inner = area.inset(horizontally: area.width > 4 ? 1 : 0)
        guard inner.width > 0, inner.height > 0 else { return }
        for (place, line) in lines(width: inner.width, most: inner.height + top).dropFirst(top).enumerated() {
            guard place < inner.height else { break }
            Segment.write(line, x: inner.x, y: inner.y + place, maxX: inner.maxX, on: &grid)
        }
    }

    private func lines(width: Int, most: Int) -> [[Segment]] {
        let text = String(String.UnicodeScalarView(options.content.unicodeScalars.prefix(Self.mostScalars)))
        var lines: [[Segment]] = []
        var isCode = options.mode == .code
        let source = options.mode == .code ? text : MarkupText.withoutTags(text)
        let raws = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var next = 0
        while next < raws.count, lines.count < most {
            if !isCode, let table = MarkupTable(raws[next...]) {
                lines += table.lines(width: width, theme: theme)
                next += table.length
                continue
            }
            let line = String(raws[next])
            next += 1
            let trimmed = String(line.drop { $0 == " " || $0 == "\t" })
            if trimmed.hasPrefix("```"), options.mode != .code {
                isCode.toggle()
            } else if isCode {
                lines.append([Segment(line, theme.accent)])
            } else {
                lines += markdown(trimmed, indent: line.count - trimmed.count, width: width, most: most - lines.count)
            }
        }
        while lines.first?.isEmpty == true { lines.removeFirst() }
        return lines
    }

    private func markdown(_ line: String, indent: Int, width: Int, most: Int) -> [[Segment]] {
        if line.isEmpty { return [[]] }
        if line.hasPrefix("#") {
            let title = String(line.drop { $0 == "#" }.drop { $0 == " " })
            return wrapped(title, width: width, most: most, style: theme.title.with(.bold), prefix: "")
        }
        if line.utf8.count >= 3, line.allSatisfy({ $0 == "-" || $0 == "*" || $0 == "_" || $0 == " " }) {
            return [[Segment(String(repeating: "─", count: width), theme.border)]]
        }
        for mark in ["- ", "* ", "+ "] where line.hasPrefix(mark) {
            let prefix = String(repeating: " ", count: min(indent, 8)) + "• "
            return wrapped(String(line.dropFirst(2)), width: width, most: most, style: theme.text, prefix: prefix)
        }
        if line.hasPrefix(">") {
            let quote = String(line.dropFirst().drop { $0 == " " })
            return wrapped(quote, width: width, most: most, style: theme.muted, prefix: "│ ")
        }
        return wrapped(line, width: width, most: most, style: theme.text, prefix: "")
    }

    private func wrapped(_ text: String, width: Int, most: Int, style: Style, prefix: String) -> [[Segment]] {
        let room = max(1, width - Glyphs.width(of: prefix))
        let blank = String(repeating: " ", count: Glyphs.width(of: prefix))
        var lines: [[Segment]] = []
        var line: [Segment] = []
        var columns = 0
        func end(_ lines: inout [[Segment]]) {
            lines.append([Segment(lines.isEmpty ? prefix : blank, theme.accent)] + line)
        }
        for word in MarkupText.words(of: text, style: style, theme: theme) {
            let wide = Glyphs.width(of: word.text)
            if columns > 0, columns + wide > room, word.text != " " {
                end(&lines)
                (line, columns) = ([], 0)
                if lines.count >= most { return lines }
            }
            if columns == 0, word.text == " " { continue }
            line.append(word)
            columns += wide
        }
        if !line.isEmpty || lines.isEmpty { end(&lines) }
        return lines
    }
}
