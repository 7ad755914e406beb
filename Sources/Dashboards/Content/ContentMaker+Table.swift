import MetricModel

extension ContentMaker {
    func table(_ options: FieldTableOptions) -> TableContent {
        let frames = self.frames
        guard !frames.isEmpty else { return TableContent(columns: [], rows: [], showsHeader: options.showsHeader) }
        // Series that nothing has joined stand below each other rather than behind a list to choose from.
        let isSeries = frames.count > 1 && panel.transformations.isEmpty
        var frame = isSeries ? joined(frames) : frames[min(options.frameIndex, frames.count - 1)]
        for sort in options.sort.reversed() {
            if let index = index(of: sort.column, in: frame) {
                frame = frame.sorted(by: index, descending: sort.isDescending)
            }
        }
        let shown = frame.fields.enumerated().map { place, field in
            (field: field, display: display(field, place: place))
        }.filter { $0.display.config.cell.isHidden != true }
        let columns = shown.enumerated().map { place, shown in
            column(shown.field, shown.display, options, isFirst: place == 0, rowCount: frame.rowCount)
        }
        let displays = shown.map { withBounds($0.display, $0.field) }
        let rows = (0..<frame.rowCount).map { row in
            Self.withRowColor(
                zip(shown, displays).map { Self.cell($0.field.value(at: row), $1) }, displays)
        }
        return TableContent(columns: columns, rows: rows, showsHeader: options.showsHeader)
    }

    /// Several frames without anything that joins them, as rows of one table.
    private func joined(_ frames: [DataFrame]) -> DataFrame {
        let tables = frames.allSatisfy { frame in frame.fields.contains { $0.kind == .string } }
        return (tables ? MergeFrames().apply(to: frames) : SeriesToRows().apply(to: frames)).first ?? frames[0]
    }

    /// `#2` is the third column, as tables before version 7 had it.
    private func index(of column: String, in frame: DataFrame) -> Int? {
        if column.hasPrefix("#"), let number = Int(column.dropFirst()) {
            return frame.fields.indices.contains(number) ? number : nil
        }
        return frame.fields.indices.first { display(frame.fields[$0], place: $0).name == column }
            ?? frame.index(of: column)
    }

    private func column(
        _ field: DataField, _ display: FieldDisplay, _ options: FieldTableOptions, isFirst: Bool, rowCount: Int
    ) -> TableContent.Column {
        let cell = display.config.cell
        var footer: [String] = []
        let isReduced = options.footerFields.isEmpty || options.footerFields.contains(display.name)
        if options.footerCountsRows {
            footer = isFirst ? [rowCount == 1 ? "1 row" : "\(rowCount) rows"] : []
        } else if let reducers = cell.footer {
            footer = footerLines(field, display, reducers)
        } else if field.kind == .number, isReduced, let reducer = options.footer.first {
            footer = [display.text(field.reduced(by: reducer)).text]
        }
        var column = TableContent.Column(
            title: display.name, kind: field.kind, style: cell.style ?? .plain, gaugeMode: cell.gaugeMode ?? .basic,
            alignment: cell.alignment ?? .automatic, width: cell.width, unit: display.unit, footer: footer)
        if column.style == .plain || column.style == .sparkline { column.courses = field.courses }
        return column
    }

    /// Several calculations are told apart by their names; what comes to nothing, such as a sum of texts, has no line.
    private func footerLines(_ field: DataField, _ display: FieldDisplay, _ reducers: [Reducer]) -> [String] {
        reducers.compactMap { reducer in
            let value = field.reduced(by: reducer)
            guard value != .empty else { return nil }
            let text = display.text(value).text
            return reducers.count > 1 ? "\(reducer.title) \(text)" : text
        }
    }

    private func withBounds(_ display: FieldDisplay, _ field: DataField) -> FieldDisplay {
        var display = display
        let values = field.numbers.values.filter(\.isFinite)
        display.minimum = display.minimum ?? values.min()
        display.maximum = display.maximum ?? values.max()
        if display.config.cell.style != nil { display.defaultColor = .thresholds }
        return display
    }

    private static func withRowColor(_ cells: [TableContent.Cell], _ displays: [FieldDisplay])
        -> [TableContent.Cell]
    {
        let coloring = zip(cells, displays).first {
            $0.color != nil && $1.config.cell.colorsRow == true
        }
        guard let color = coloring?.0.color else { return cells }
        return cells.map { cell in
            var cell = cell
            cell.rowColor = color
            return cell
        }
    }

    private static func cell(_ value: PanelTable.Value, _ display: FieldDisplay) -> TableContent.Cell {
        let isGauge = display.config.cell.style == .gauge
        let isColored =
            isGauge || display.config.cell.style == .coloredText
            || display.config.cell.style == .coloredBackground
        let text = value == .empty && display.config.noValue == nil ? "" : display.text(value).text
        return TableContent.Cell(
            value: value, text: text, color: isColored ? display.color(value) : nil,
            fraction: isGauge ? value.number.flatMap(display.fraction) : nil)
    }
}
