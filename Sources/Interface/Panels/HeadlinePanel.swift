import Canvas
import Dashboards
import MetricModel

/// One big number, how it changed, what it comes to, and its course.
///
///     ╭ Requests ────────────╮
///     │ 12.4 req/s      ▲ 8% │
///     │ 11.1 k in 15m        │
///     │ ⣀⡠⠤⠒⠉⠉⠒⠤⣀⣀⡠⠔⠊⠉⠒⠤⣀⡠ │
///     ╰──────────────────────╯
struct HeadlinePanel {
    var panel: Panel
    var options: HeadlineOptions
    var data: PanelData
    var context: PanelContext

    private var theme: Theme { context.theme }

    private func value(_ refID: String?) -> Double? {
        guard let refID, let samples = data.answers[refID]?.series.first?.samples else { return nil }
        return Reducer.lastNotNull.reduce(samples)
    }

    /// Draws into the room inside the frame.
    func draw(in area: Rect, on grid: inout Grid) {
        guard area.width > 2, area.height > 0 else { return }
        let inner = area.inset(horizontally: 1)
        drawNumber(in: inner, on: &grid)
        let rest = rest(of: inner)
        if let since = collectingSince, warning == nil {
            drawCollecting(since, in: rest, on: &grid)
            return
        }
        if rest.height >= 1 {
            grid.write(
                warning ?? notes(width: rest.width), x: rest.x, y: rest.y,
                style: warning == nil ? theme.muted : theme[.bad], maxWidth: rest.width)
        }
        if let graph, inner.height >= 10 {
            graph.draw(in: graphRoom(in: area), on: &grid)
        } else if rest.height >= 2 {
            drawCourse(in: Rect(x: rest.x, y: rest.y + 1, width: rest.width, height: rest.height - 1), on: &grid)
        }
    }

    /// Below the number.
    private func rest(of inner: Rect) -> Rect {
        let height = isBig(in: inner) ? BigText.height : 1
        return Rect(x: inner.x, y: inner.y + height, width: inner.width, height: max(0, inner.height - height))
    }

    /// Whether the number is three lines high: where its notes and two lines of course still fit below, and what it
    /// counts and its change beside it.
    private func isBig(in inner: Rect) -> Bool {
        let shown = number
        guard inner.height >= BigText.height + 3,
            let digits = BigText.width(of: shown.number, set: theme.glyphs)
        else { return false }
        let change = change.map { Glyphs.width(of: $0.text) + 2 } ?? 0
        return digits + 1 + max(Glyphs.width(of: shown.suffix), change) <= inner.width
    }

    /// Since when a rate is waited for that can't be known yet; nil where there is a number, or nothing to wait for.
    private var collectingSince: Timestamp? {
        guard case .collecting(let since) = data.state, value(options.value) == nil else { return nil }
        return since
    }

    /// In place of what the number comes to; on two lines where one is too short, for there is no course yet.
    private func drawCollecting(_ since: Timestamp, in rest: Rect, on grid: inout Grid) {
        let moment = "since \(context.wallClock.clock(since))"
        let words = "collecting… \(moment)"
        let lines = Glyphs.width(of: words) <= rest.width ? [words] : ["collecting…", moment]
        for (place, line) in lines.prefix(rest.height).enumerated() {
            grid.write(line, x: rest.x, y: rest.y + place, style: theme[.warning], maxWidth: rest.width)
        }
    }

    private func drawNumber(in inner: Rect, on grid: inout Grid) {
        let shown = number
        if isBig(in: inner) { return drawBig(shown, in: inner, on: &grid) }
        let end = grid.write(
            shown.number, x: inner.x, y: inner.y, style: numberStyle, maxWidth: inner.width)
        let suffixEnd = grid.write(
            shown.suffix, x: end + 1, y: inner.y, style: theme.text, maxWidth: max(0, inner.maxX - end - 1))
        guard let change, suffixEnd + Glyphs.width(of: change.text) < inner.maxX else { return }
        grid.write(
            change.text, x: suffixEnd, y: inner.y, style: change.style, maxWidth: inner.maxX - suffixEnd,
            align: .trailing)
    }

    /// What it counts stands at the foot of the digits, as their base line does, and the change at their head.
    private func drawBig(_ shown: FormattedValue, in inner: Rect, on grid: inout Grid) {
        let digits = numberStyle.without(.underline)
        BigText.draw(shown.number, x: inner.x, y: inner.y, style: digits, on: &grid)
        let end = inner.x + (BigText.width(of: shown.number, set: theme.glyphs) ?? 0)
        let foot = inner.y + BigText.height - 1
        grid.write(shown.suffix, x: end + 1, y: foot, style: theme.text, maxWidth: inner.maxX - end - 1)
        guard let change else { return }
        grid.write(change.text, x: end, y: inner.y, style: change.style, maxWidth: inner.maxX - end, align: .trailing)
    }

    /// The big number and what it counts; what is known instead where it can't be known yet.
    private var number: FormattedValue {
        if value(options.value) == nil, let standIn = options.standIn, let value = value(standIn.query) {
            let known = standIn.unit.format(value)
            let words = (known.suffix + standIn.suffix).drop { $0 == " " }
            return FormattedValue(number: standIn.prefix + known.number, suffix: String(words))
        }
        guard let value = value(options.value) else {
            let heading = panel.unit.heading
            let suffix = heading.isEmpty ? panel.unit.format(0).suffix : heading
            return FormattedValue(number: FormattedValue.missing.number, suffix: suffix)
        }
        return panel.unit.format(value, decimals: panel.decimals)
    }

    private var isBeyond: Bool { options.isBeyondThreshold(value(options.value)) }

    private var numberStyle: Style { isBeyond ? theme[.bad].with([.bold, .underline]) : theme.title }

    /// Which threshold the number is beyond, in the place of the notes: never told by colour alone.
    private var warning: String? {
        guard isBeyond, let threshold = options.threshold else { return nil }
        return (options.direction == .moreIsGood ? "below " : "above ") + panel.unit.format(threshold).text
    }

    /// The whole tile on one line, title included, with the course at its end.
    ///
    /// - Parameter state: What has to be seen of the state of its data, in a word.
    func drawLine(in area: Rect, state: String?, on grid: inout Grid) {
        guard area.width > 4 else { return }
        let titleWidth = min(13, area.width / 3)
        let titleStyle = context.isFocused ? theme[.focus].with(.bold) : theme.muted
        let marker = context.isFocused ? "▸" : " "
        grid.write(marker + panel.title, x: area.x, y: area.y, style: titleStyle, maxWidth: titleWidth)
        let shown = number
        var x = area.x + titleWidth + 1
        var room = area.maxX - 1
        x = grid.write(shown.number, x: x, y: area.y, style: numberStyle, maxWidth: max(0, area.maxX - x))
        let words = stateWords ?? state.map { ([$0], theme[.warning]) }
        let withUnit = shown.suffix.isEmpty ? x : x + 1 + Glyphs.width(of: shown.suffix)
        if let (forms, style) = words, let word = fitting(forms, behind: withUnit, of: shown, before: room) {
            // Below each other, whatever the numbers take.
            let start = max(x + 1, room - 1 - Glyphs.width(of: word))
            grid.write(word, x: start, y: area.y, style: style, maxWidth: max(0, room - start))
            room = start - 1
        }
        // A unit or `in all` stands whole or not at all.
        if withUnit <= room {
            x = grid.write(shown.suffix, x: x + 1, y: area.y, style: theme.text, maxWidth: max(0, room - x - 1))
        }
        let changeStart = max(x + 1, area.x + titleWidth + 14)
        var end = changeStart
        if let change, changeStart + Glyphs.width(of: change.text) <= room {
            end = grid.write(change.text, x: changeStart, y: area.y, style: change.style)
        }
        let courseStart = max(end + 1, area.x + titleWidth + 22)
        guard room - courseStart >= 8 else { return }
        drawCourse(in: Rect(x: courseStart, y: area.y, width: room - courseStart, height: 1), on: &grid)
    }

    /// The longest form that leaves the number its unit.
    ///
    /// Where none does, the shortest takes the place of the unit; but a total would be taken for the rate that is waited
    /// for, and its own words say as well as any that there is none yet.
    private func fitting(_ forms: [String], behind end: Int, of shown: FormattedValue, before room: Int) -> String? {
        let form = forms.first { end + 1 + Glyphs.width(of: $0) < room }
        return form ?? (collectingSince != nil && shown.number != FormattedValue.missing.number ? nil : forms.last)
    }

    /// Why there is no number, where a line has to do, from the longest form to the shortest.
    private var stateWords: (forms: [String], style: Style)? {
        if let since = collectingSince {
            return (["collecting since \(context.wallClock.clock(since))", "collecting…", "…"], theme[.warning])
        }
        switch data.state {
        case .noData(let reason): return ([AIMetricsAdvice.problem(in: reason)], theme.muted)
        case .failed: return (["failed"], theme[.bad])
        case .stale: return (["stale"], theme[.warning])
        case .collecting, .ready: return nil
        }
    }

    // MARK: Change

    /// Against the same span before; nothing where either is not known, `=` where it is too small to see.
    private var change: (text: String, style: Style)? {
        guard let now = value(options.value), let before = value(options.before), now.isFinite, before.isFinite else {
            return nil
        }
        let text: String
        let amount: Double
        switch options.change {
        case .relative:
            guard before != 0 else { return nil }
            amount = (now - before) / abs(before) * 100
            guard abs(amount) >= 0.5 else { return ("= 0%", theme.muted) }
            text = abs(amount) >= 1000 ? ">999%" : "\(Int(abs(amount).rounded()))%"
        case .points:
            amount = (now - before) * 100
            guard abs(amount) >= 0.05 else { return ("= 0pp", theme.muted) }
            text = "\(min((abs(amount) * 10).rounded() / 10, 999))pp"
        }
        let arrow = amount > 0 ? "▲" : "▼"
        return ("\(arrow) \(text)", style(isRising: amount > 0))
    }

    private func style(isRising: Bool) -> Style {
        switch options.direction {
        case .neutral: theme.text
        case .moreIsGood: isRising ? theme[.good] : theme[.bad]
        case .moreIsBad: isRising ? theme[.bad] : theme[.good]
        }
    }

    /// As many notes as fit whole; amounts lose their cents before a note is dropped, large ones first, and other
    /// numbers a digit: parts are to add up to what stands above them.
    private func notes(width: Int) -> String {
        func texts(shortFrom large: Double) -> [String] {
            options.notes.compactMap { note -> String? in
                let value = value(note.query)
                guard value != nil || note.isEssential, data.history ?? note.leastHistory >= note.leastHistory
                else { return nil }
                let isLarge = (value?.magnitude ?? 0) >= large
                let text = note.unit.format(value, decimals: isLarge ? note.shortDecimals : nil).text
                return note.prefix + text + suffix(of: note)
            }
        }
        let whole = texts(shortFrom: .infinity)
        if Glyphs.width(of: whole.joined(separator: "  ")) <= width { return whole.joined(separator: "  ") }
        for texts in [whole, texts(shortFrom: 100), texts(shortFrom: 10)] {
            let line = texts.joined(separator: " ")
            if Glyphs.width(of: line) <= width { return line }
        }
        var remaining = texts(shortFrom: 100)
        while remaining.count > 1, Glyphs.width(of: remaining.joined(separator: " ")) > width {
            remaining.removeLast()
        }
        return remaining.joined(separator: " ")
    }

    /// `in 15m`, or `in 40s so far` while no more is known.
    private func suffix(of note: HeadlineOptions.Note) -> String {
        guard note.isOverRange, let known = data.knownSpan else { return note.suffix }
        return " in \(WallClock.rough(known)) so far"
    }

    // MARK: Course

    /// A tile that has the screen to itself shows its course with axes; nil for all others.
    var graph: TimeSeriesPanel? {
        guard context.isZoomed, let refID = options.sparkline, var answer = data.answers[refID],
            let query = panel.queries.first(where: { $0.refID == refID })
        else { return nil }
        for index in answer.series.indices { answer.series[index].name = options.sparklineName ?? panel.title }
        var graph = TimeSeriesOptions(isFilled: true)
        graph.threshold = options.threshold
        var (panel, data) = (panel, data)
        panel.kind = .timeSeries(graph)
        panel.queries = [query]
        data.answers = [refID: answer]
        return TimeSeriesPanel(panel: panel, options: graph, data: data, context: context, top: nil)
    }

    /// Below the number and its notes.
    func graphRoom(in area: Rect) -> Rect {
        let notes = rest(of: area.inset(horizontally: 1)).y + 1
        return Rect(x: area.x, y: notes + 1, width: area.width, height: max(0, area.maxY - notes - 1))
    }

    private func drawCourse(in area: Rect, on grid: inout Grid) {
        guard let refID = options.sparkline, let series = data.answers[refID]?.series.first else { return }
        let points = SparklinePoints.points(
            series.samples, from: data.from, through: data.through, step: data.step, rows: area.height)
        // One line high, a filled area is a wall.
        let form: Sparkline.Form = area.height > 1 ? .area : .line
        Sparkline(form: form, set: theme.glyphs, styles: theme.gradient).draw(points, in: area, on: &grid)
    }
}

extension HeadlineOptions.Note {
    /// How many digits stay behind the point of a large number where room is short.
    fileprivate var shortDecimals: Int? {
        switch unit {
        case .currency, .currencyPerHour: 0
        case .short, .count, .requestsPerSecond, .tokensPerSecond, .rate: 1
        default: nil
        }
    }
}
