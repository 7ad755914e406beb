import Canvas
import Dashboards
import MetricModel

/// Horizontal bars, one a line: name, bar, value.
struct BarGaugePanel {
    var panel: Panel
    var options: BarGaugeOptions
    var data: PanelData
    var context: PanelContext

    private var theme: Theme { context.theme }

    private struct Line {
        var name: String
        var value: Double?
        /// Whether it only had nothing to count.
        var isIdle = false
        /// Of what is compared with.
        var other: Double?
        var style: Style
    }

    private var lines: [Line] {
        let answers = panel.queries.filter { $0.comparison == nil }.compactMap { data.answers[$0.refID] }
        let series = answers.flatMap(\.series)
        let idle = Set(answers.flatMap(\.idle))
        let compared = ComparedValues(panel, data)
        var lines = series.enumerated().map { place, series in
            Line(
                name: PanelContext.name(series.name),
                value: Reducer.lastNotNull.reduce(series.samples).flatMap { $0.isFinite ? $0 : nil },
                isIdle: idle.contains(series.labels),
                other: compared.values[series.labels], style: style(series, place: place))
        }
        // Those that only the other side has are no less of a difference.
        for other in compared.series(besides: Set(series.map(\.labels))) {
            lines.append(
                Line(
                    name: PanelContext.name(other.name), value: nil, other: compared.values[other.labels],
                    style: style(other, place: lines.count)))
        }
        return lines.filter { TextMatch.contains($0.name, context.find) }.sorted { left, right in
            switch (left.value, right.value) {
            case (let a?, let b?) where a != b: a > b
            case (.some, nil): true
            case (nil, .some): false
            case (nil, nil) where (left.other == nil) != (right.other == nil): left.other != nil
            default: left.name.precedesBytewise(right.name)
            }
        }
    }

    /// Stands where a bar ended that this one is compared with.
    private static let comparedMark: Unicode.Scalar = "┃"

    private func style(_ series: DataSeries, place: Int) -> Style {
        theme.series(slot: context.slot(of: series, place: place, label: options.colorLabel))
    }

    /// `41.8 %`, and behind it what is compared with: `41.8 %  ┄ 38.0 %`.
    private func texts(_ lines: [Line]) -> [String] {
        func text(_ value: Double?) -> String { panel.unit.format(value, decimals: panel.decimals).text }
        guard panel.queries.contains(where: { $0.comparison != nil }) else { return lines.map { text($0.value) } }
        let others = lines.map { text($0.other) }
        let width = others.map { Glyphs.width(of: $0) }.max() ?? 0
        return zip(lines, others).map { line, other in
            "\(text(line.value))  ┄ \(String(repeating: " ", count: width - Glyphs.width(of: other)))\(other)"
        }
    }

    /// What to say of a series without a value; before the second scrape nobody can say that there is none.
    ///
    /// - Parameter isFirst: whether it is the first of them, which says what to do as well where that fits whole.
    private func missing(_ line: Line, isFirst: Bool, width: Int) -> String {
        if case .collecting = data.state { return "–  collecting…" }
        if line.isIdle, let idle = options.idle { return "–  \(idle)" }
        let words = "–  \(options.missing)"
        guard isFirst, let advice = options.advice else { return words }
        let more = "\(words): \(advice)"
        return Glyphs.width(of: more) <= width ? more : words
    }

    func draw(in area: Rect, on grid: inout Grid) {
        let inner = area.inset(horizontally: 1)
        let lines = lines
        guard inner.width > 3, inner.height > 0 else { return }
        if lines.isEmpty, !context.find.isEmpty {
            return PanelMessage.draw(PanelMessage.nothingFound(context.find), in: area, theme: theme, on: &grid)
        }
        let nameWidth = min(lines.map { Glyphs.width(of: $0.name) }.max() ?? 0, max(6, inner.width / 4))
        let texts = texts(lines)
        let valueWidth = min(texts.map { Glyphs.width(of: $0) }.max() ?? 0, inner.width / 2)
        let barStart = inner.x + nameWidth + 2
        let barWidth = inner.width - nameWidth - valueWidth - 4
        let scale = scale(of: lines)
        let firstMissing = lines.firstIndex { $0.value == nil && $0.other == nil && !$0.isIdle }
        // With room to spare, a blank line between bars lets each be seen as its own.
        let pitch = lines.count * 2 - 1 <= inner.height && inner.height >= 7 ? 2 : 1
        for (place, line) in lines.enumerated() {
            let y = inner.y + place * pitch
            if y >= inner.maxY { break }
            if y == inner.maxY - 1, place < lines.count - 1 {
                grid.write("… \(lines.count - place) more", x: inner.x, y: y, style: theme.muted, maxWidth: inner.width)
                break
            }
            grid.write(line.name, x: inner.x, y: y, style: theme.text, maxWidth: nameWidth)
            guard line.value != nil || line.other != nil else {
                let room = inner.maxX - barStart
                let words = missing(line, isFirst: place == firstMissing, width: room)
                grid.write(words, x: barStart, y: y, style: theme.muted, maxWidth: room)
                continue
            }
            drawBar(line, scale, in: Rect(x: barStart, y: y, width: barWidth, height: 1), on: &grid)
            grid.write(
                texts[place], x: inner.maxX - valueWidth, y: y, style: theme.title, maxWidth: valueWidth,
                align: .trailing)
        }
    }

    private func drawBar(
        _ line: Line, _ scale: (lower: Double, upper: Double), in room: Rect, on grid: inout Grid
    ) {
        guard room.width > 0, scale.upper > scale.lower else { return }
        func share(_ value: Double) -> Double { (value - scale.lower) / (scale.upper - scale.lower) }
        BarPen(set: theme.glyphs).horizontal(
            x: room.x, y: room.y, width: room.width, share: line.value.map(share) ?? 0, style: line.style,
            track: theme.border, on: &grid)
        guard let other = line.other else { return }
        let x = room.x + Int(clamping: share(other) * Double(room.width), to: 0...room.width - 1)
        // On the bar it stands in the bar's colour, beyond it on the ground.
        let ground = grid[x, room.y].glyph == Glyph("█") ? line.style.foreground : grid[x, room.y].style.background
        grid.put(Glyph(BarGaugePanel.comparedMark), x: x, y: room.y, style: theme.title.on(ground))
    }

    private func scale(of lines: [Line]) -> (lower: Double, upper: Double) {
        let largest = lines.flatMap { [$0.value, $0.other].compactMap(\.self) }.max() ?? 1
        return (options.minimum ?? 0, options.maximum ?? (panel.unit == .ratio ? 1 : largest))
    }
}
