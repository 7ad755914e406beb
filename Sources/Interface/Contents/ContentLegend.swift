import Canvas
import Dashboards
import MetricModel

/// The legend of an imported graph: a list below, or a table with the calculations the panel asks for.
struct ContentLegend {
    struct Entry {
        /// Among all of them, in the order they were given.
        var place: Int
        var name: String
        var marker: String
        var style: Style
        var values: [String]
        /// Whether its line is to be seen.
        var isDrawn: Bool
    }

    var entries: [Entry]
    /// What each of them is of, in the order they were given.
    let series: [GraphSeries]
    private let headings: [String]
    /// Whether the first heading is of the values now, or at the crosshair.
    private let showsNow: Bool
    let options: LegendOptions
    private let theme: Theme
    /// How it is looked at, and which line of it is marked.
    let list: SeriesList
    let selected: Int?
    private let widths: [Int]
    /// What each entry needs in a list.
    var sizes: [LegendList.Entry]
    /// As many as any screen has lines.
    private static let most = 400
    /// How many series there are, those beyond all screens too.
    private let count: Int

    /// - Parameters:
    ///   - series: In the order of the legend.
    ///   - drawn: Those that are seen, in the order of the graph.
    init(series: [GraphSeries], drawn: [GraphSeries], options: LegendOptions, data: PanelData, context: PanelContext) {
        var options = options
        if context.isZoomed {
            // With the screen to itself a graph says all there is to say.
            options.isShown = true
            options.layout = .table
        }
        self.options = options
        list = context.list
        selected = context.isLegendOpen ? context.list.selected : nil
        theme = context.theme
        let ink = context.ink
        let shown = options.isShown ? Self.listed(series, isZoomed: context.isZoomed) : []
        let showsNow = context.crosshair != nil || (options.isTableLike && options.calculations.isEmpty)
        self.showsNow = showsNow
        headings =
            (showsNow ? [context.crosshair == nil ? data.nowWord : "then"] : [])
            + options.calculations.map { options.title(of: $0, now: data.nowWord) }
        self.series = Array(shown.prefix(Self.most))
        count = shown.count
        let textures = context.theme.isMonochrome ? Self.textures(of: drawn, context.theme.glyphs) : [:]
        let seen = Set(drawn.map(\.name))
        entries = self.series.enumerated().map { place, series in
            let isDrawn = seen.contains(series.name)
            var values: [String] = []
            if showsNow {
                let value = Self.current(series, data, context)
                values.append(series.unit.format(value, decimals: series.decimals).text)
            }
            values += series.calculations.map(\.text.text)
            return Entry(
                place: place, name: PanelContext.name(series.name),
                marker: isDrawn ? textures[series.name] ?? ink.marker(series.color) : " ", style: ink.style(series),
                values: values, isDrawn: isDrawn)
        }
        let (entries, headings) = (entries, headings)
        sizes = entries.map { entry in
            LegendList.Entry(
                name: Glyphs.width(of: entry.name),
                values: zip(headings, entry.values).map { Glyphs.width(of: "\($0): \($1)") })
        }
        widths = headings.enumerated().map { column, heading in
            entries.reduce(Glyphs.width(of: heading)) {
                max($0, $1.values.indices.contains(column) ? Glyphs.width(of: $1.values[column]) : 0)
            }
        }
    }

    /// With one or two series the numbers they are held against have room as well; more would push names out, where
    /// colours and the panel's frame say all of it.
    private static func listed(_ series: [GraphSeries], isZoomed: Bool) -> [GraphSeries] {
        let shown = series.filter(\.isInLegend)
        let own = shown.filter { $0.comparedTo == nil }
        return isZoomed || own.count <= 2 ? shown : own
    }

    /// Now, or at the crosshair.
    private static func current(_ series: GraphSeries, _ data: PanelData, _ context: PanelContext) -> Double? {
        guard let moment = context.crosshair else { return Reducer.lastNotNull.reduce(series.samples) }
        return value(of: series.samples, at: moment, step: data.step(of: series.refID))
    }

    /// The value of the step that the moment falls on.
    private static func value(of samples: SampleBuffer, at moment: Timestamp, step: TimeSpan) -> Double? {
        let half = max(step.milliseconds / 2, 1)
        for (time, value) in zip(samples.timestamps, samples.values).reversed() {
            let distance = time.subtractingReportingOverflow(moment.milliseconds)
            if distance.overflow || distance.partialValue > half { continue }
            return distance.partialValue >= -half ? value : nil
        }
        return nil
    }

    private var nameWidth: Int { min(entries.map { Glyphs.width(of: $0.name) }.max() ?? 0, 40) }

    var look: LegendLook {
        LegendLook(
            isRight: options.placement == .right, isTable: options.layout == .table, count: entries.count,
            width: entries.isEmpty ? 0 : widths.reduce(2 + min(nameWidth, 28)) { $0 + $1 + 2 },
            entries: sizes)
    }

    func draw(in area: Rect, isRight: Bool, on grid: inout Grid) {
        guard !area.isEmpty, !entries.isEmpty else { return }
        let legend = fitted(in: area, isRight: isRight)
        if isTable(in: area, isRight: isRight) {
            legend.drawTable(in: area, on: &grid)
        } else {
            legend.drawList(in: area, on: &grid)
        }
    }

    var names: [String] { entries.map(\.name) }

    /// Where a table's entries begin, how many lines there are for them, and the first of them, so that the marked one
    /// is in sight.
    func lines(in area: Rect) -> (top: Int, count: Int, first: Int) {
        let top = area.y + (!headings.isEmpty && area.height >= 2 ? 1 : 0)
        let count = max(0, area.maxY - top)
        guard let selected, count > 2, entries.count > count else { return (top, count, 0) }
        return (top, count, max(0, min(selected - count / 2, entries.count - count)))
    }

    /// One line has room for either headings or an entry: a list has room for both.
    func isTable(in area: Rect, isRight: Bool) -> Bool {
        let isLine = area.height < 3 && entries.count + 1 > area.height && !isRight
        return isRight || (options.layout == .table && !isLine)
    }

    // MARK: The mouse

    /// The entry at a place of the screen; nil beside them.
    func line(atX x: Int, y: Int, in area: Rect, isRight: Bool) -> Int? {
        guard area.contains(x: x, y: y) else { return nil }
        let legend = fitted(in: area, isRight: isRight)
        guard isTable(in: area, isRight: isRight) else {
            let list = LegendList(legend.sizes, width: area.width, lines: area.height)
            return list.entry(atX: x - area.x, y: y - area.y).map { legend.entries[$0].place }
        }
        let (top, _, first) = lines(in: area)
        return y >= top && entries.indices.contains(first + y - top) ? legend.entries[first + y - top].place : nil
    }

    /// The column to sort by, as in `SeriesList`, whose heading is at a place of the screen.
    func heading(atX x: Int, y: Int, in area: Rect, isRight: Bool) -> Int? {
        guard area.contains(x: x, y: y), y == area.y, isTable(in: area, isRight: isRight), lines(in: area).top > y
        else { return nil }
        let columns = columns(in: area)
        var end = area.x + 2 + columns.nameRoom
        if x < end { return 0 }
        for column in columns.shown {
            end += widths[column] + 2
            if x < end { return sortColumn(of: column) }
        }
        return nil
    }

    // MARK: Order

    /// How many columns can be sorted by behind the names.
    var sortColumns: Int { headings.count }

    /// Calculations keep their number when a crosshair puts its values before them: those are the last.
    private func sortColumn(of column: Int) -> Int {
        guard showsNow else { return column + 1 }
        return column == 0 ? headings.count : column
    }

    /// Series in the order that was chosen: by name, by one of the legend's calculations, or by what they are now.
    static func ordered(_ series: [GraphSeries], _ data: PanelData, _ context: PanelContext) -> [GraphSeries] {
        guard context.list.sortColumn != nil else { return series }
        let values = series.map { $0.calculations.map(\.value) + [current($0, data, context)] }
        return context.list.order(names: series.map(\.name), values: values)?.map { series[$0] } ?? series
    }

    // MARK: Drawing

    /// The columns there is room for, and what they leave for names.
    private func columns(in area: Rect) -> (shown: [Int], taken: Int, nameRoom: Int) {
        var room = area.width - 2 - min(nameWidth, max(8, area.width / 3))
        var columns: [Int] = []
        for column in headings.indices {
            guard room >= widths[column] + 2 else { break }
            columns.append(column)
            room -= widths[column] + 2
        }
        let taken = columns.reduce(0) { $0 + widths[$1] + 2 }
        return (columns, taken, min(nameWidth, area.width - 2 - taken))
    }

    private func drawTable(in area: Rect, on grid: inout Grid) {
        let (columns, taken, nameRoom) = columns(in: area)
        func write(_ values: [String], y: Int, _ style: (Int) -> Style) {
            var x = area.x + 2 + nameRoom
            for column in columns where values.indices.contains(column) {
                grid.write(
                    values[column], x: x + 2, y: y, style: style(column), maxWidth: widths[column], align: .trailing)
                x += widths[column] + 2
            }
        }
        let (top, shown, first) = lines(in: area)
        if top > area.y {
            let sorted = theme.accent.with([.bold, .underline])
            write(headings, y: area.y) { sortColumn(of: $0) == list.sortColumn ? sorted : theme.muted }
        }
        for (place, entry) in entries.dropFirst(first).prefix(shown).enumerated() {
            let rest = entries.count - first - place
            if place == shown - 1, rest > 1 {
                let text = "… \(rest) more"
                grid.write(text, x: area.x + 2, y: top + place, style: theme.muted, maxWidth: area.width - 2)
                return
            }
            let isSelected = first + place == selected
            func onGround(_ style: Style) -> Style { isSelected ? theme.selected(style) : style }
            if isSelected {
                let line = Rect(x: area.x, y: top + place, width: min(area.width, 2 + nameRoom + taken), height: 1)
                grid.fill(line, with: Cell(.space, style: theme[.selection]))
            }
            grid.write(entry.marker, x: area.x, y: top + place, style: onGround(entry.style))
            grid.write(
                entry.name, x: area.x + 2, y: top + place, style: onGround(entry.isDrawn ? theme.text : theme.muted),
                maxWidth: nameRoom)
            write(entry.values, y: top + place) { _ in onGround(entry.isDrawn ? theme.title : theme.muted) }
        }
    }

    private func drawList(in area: Rect, on grid: inout Grid) {
        let list = LegendList(sizes, width: area.width, lines: area.height)
        for (place, entry) in zip(list.places, entries) {
            let (x, y) = (area.x + place.x, area.y + place.y)
            grid.write(entry.marker, x: x, y: y, style: entry.style)
            let style = entry.isDrawn ? theme.text : theme.muted
            var end = grid.write(entry.name, x: x + 2, y: y, style: style, maxWidth: place.nameRoom)
            for (heading, value) in zip(headings, entry.values).prefix(list.values) {
                end = grid.write("  \(heading): ", x: end, y: y, style: theme.muted)
                end = grid.write(value, x: end, y: y, style: theme.title)
            }
        }
        guard let more = list.more else { return }
        let text = LegendList.more(count - list.places.count)
        grid.write(text, x: area.x + more.x, y: area.y + more.y, style: theme.muted, maxWidth: area.width - more.x)
    }
}

extension LegendOptions {
    fileprivate var isTableLike: Bool { layout == .table || placement == .right }
}
