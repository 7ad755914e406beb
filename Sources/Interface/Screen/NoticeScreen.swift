import Canvas

/// A notice in the middle of the screen: what is the matter, what was tried, what to do.
struct NoticeScreen {
    var notice: Notice
    var theme: Theme

    private enum Line {
        case text(String, Style)
        case item(String, String)
    }

    /// Where the two columns of a list stand below each other.
    private static let narrow = 50

    func draw(in area: Rect, on grid: inout Grid) {
        let width = min(area.width - 2, 86)
        let inner = width - 4
        guard inner > 8 else { return }
        let lines = lines(width: inner, height: area.height - 2)
        let height = min(area.height, lines.count + 4)
        let box = Rect(
            x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width: width, height: height)
        BoxPen(border: theme.border, title: theme[.warning].with(.bold)).draw(box, title: notice.title, on: &grid)
        let subject = min(subjectWidth, inner / 2)
        for (place, line) in lines.enumerated() {
            let y = box.y + (height > lines.count + 3 ? 2 : 1) + place
            if y == box.maxY - 2, place < lines.count - 1 {
                let more = "… \(lines.count - place) more lines"
                grid.write(more, x: box.x + 2, y: y, style: theme.muted, maxWidth: inner)
                return
            }
            switch line {
            case .text(let text, let style): grid.write(text, x: box.x + 2, y: y, style: style, maxWidth: inner)
            case .item(let name, let remark):
                grid.write(name, x: box.x + 2, y: y, style: theme.title, maxWidth: subject)
                grid.write(remark, x: box.x + 4 + subject, y: y, style: theme.muted, maxWidth: inner - subject - 2)
            }
        }
    }

    private var subjectWidth: Int {
        (notice.tried + notice.steps).map { Glyphs.width(of: $0.subject) }.max() ?? 0
    }

    /// On a screen too low for all of it, what to do matters more than why: a line for each, and no heading where that
    /// takes the last one.
    private func lines(width: Int, height: Int) -> [Line] {
        let summary = TextWrap.lines(notice.summary, width: width, most: 3).map { Line.text($0, theme.text) }
        let whole =
            summary + section("Tried", notice.tried, width: width)
            + section("What to do", notice.steps, width: width)
        guard whole.count > height else { return whole }
        let steps = brief(notice.steps, width: width, height: height - summary.count)
        let heading = steps.isEmpty || summary.count + steps.count >= height ? [] : [heading("What to do")]
        let short = summary + heading + steps
        guard short.count < whole.count else { return whole }
        let tried = brief(notice.tried, width: width, height: 0)
        return tried.isEmpty ? short : short + [self.heading("Tried")] + tried
    }

    private func heading(_ title: String) -> Line { .text(title, theme.accent.with(.bold)) }

    /// What and where, without the reasons; where even that is too much, the last ones say only what.
    private func brief(_ items: [Notice.Item], width: Int, height: Int) -> [Line] {
        var blocks = items.prefix(20).map { Brief($0, width: width) }
        for place in blocks.indices.reversed() where blocks.reduce(0, { $0 + $1.lines.count }) > height {
            blocks[place].lines = blocks[place].fewest
        }
        return blocks.flatMap(\.lines).map { .text($0, theme.title) }
    }

    /// An item where room is short.
    private struct Brief {
        var lines: [String]
        let fewest: [String]

        init(_ item: Notice.Item, width: Int) {
            let end = [": ", "; "].compactMap { item.remark.firstRange(of: $0)?.lowerBound }.min()
            let beginning = item.remark[..<(end ?? item.remark.endIndex)]
            let whole = "\(item.subject) · \(item.remark)"
            let place = "\(item.subject) · \(beginning)"
            lines = TextWrap.lines(Glyphs.width(of: whole) <= width ? whole : place, width: width, most: 2)
            // A key says nothing without its words.
            let isKey = end == nil && Glyphs.width(of: item.subject) < 16
            let isShort = isKey || lines.count == 1
            fewest = isShort ? lines : TextWrap.lines(item.subject, width: width, most: 2)
        }
    }

    private func section(_ title: String, _ items: [Notice.Item], width: Int) -> [Line] {
        guard !items.isEmpty else { return [] }
        if width < Self.narrow { return stacked(title, items, width: width) }
        let room = width - min(subjectWidth, width / 2) - 2
        var lines: [Line] = [.text("", theme.text), heading(title)]
        for item in items.prefix(20) {
            let remarks = TextWrap.lines(item.remark, width: room, most: 3)
            lines.append(.item(item.subject, remarks.first ?? ""))
            lines += remarks.dropFirst().map { .item("", $0) }
        }
        return lines
    }

    private func stacked(_ title: String, _ items: [Notice.Item], width: Int) -> [Line] {
        var lines: [Line] = [heading(title)]
        for item in items.prefix(20) {
            lines += TextWrap.lines(item.subject, width: width, most: 2).map { .text($0, theme.title) }
            lines += TextWrap.lines(item.remark, width: width - 2, most: 8).map { .text("  " + $0, theme.muted) }
        }
        return lines
    }
}
