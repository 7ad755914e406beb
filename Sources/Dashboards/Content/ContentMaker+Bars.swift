extension ContentMaker {
    /// More bars than this can't be told apart one by one.
    private static let mostMoments = 40

    /// Whether the bars stand at so many moments that only an axis of time can name them.
    func spansTime(_ options: BarChartOptions) -> Bool {
        let frames = self.frames
        guard options.reducer == nil, options.categoryField.map({ $0 == "Time" }) ?? true,
            frames.allSatisfy({ frame in !frame.fields.contains { $0.kind == .string } })
        else { return false }
        return frames.reduce(0) { $0 + ($1.firstTimeField == nil ? 0 : $1.rowCount) } > Self.mostMoments
    }

    func bars(_ options: BarChartOptions) -> BarChartContent {
        var frames = self.frames
        if !frames.isEmpty,
            frames.allSatisfy({ frame in !frame.fields.contains { $0.kind == .string } })
        {
            // Series of one value each are the categories themselves; else moments are.
            if let reducer = options.reducer { return seriesAsCategories(reducer) }
            if frames.allSatisfy({ $0.rowCount <= 1 }) { return seriesAsCategories(.lastNotNull) }
            frames = JoinByField().apply(to: frames)
        }
        guard let frame = frames.count > 1 ? MergeFrames().apply(to: frames).first : frames.first,
            let category = options.categoryField.flatMap({ frame.index(of: $0) })
                ?? frame.fields.firstIndex(where: { $0.kind == .string }) ?? frame.firstTimeField
        else { return BarChartContent(categories: [], series: []) }
        let categories = frame.fields[category].values.prefix(PanelFrames.mostColumns).map { value in
            if case .time(let moment) = value { CivilTime(moment).dateAndClock } else { value.plainText }
        }
        let chosen = options.colorField.flatMap { frame.index(of: $0) }.map { frame.fields[$0] }
        var series: [BarChartContent.Series] = []
        for (index, field) in frame.fields.enumerated() where field.kind == .number && index != category {
            let display = display(field, place: series.count, defaultColor: .palette)
            if display.config.graph.isHidden == true { continue }
            let values = categories.indices.map { field.value(at: $0).number }
            let color = display.color(.number(values.compactMap { $0 }.last ?? .nan)) ?? .palette(series.count)
            series.append(
                .init(
                    name: display.name, color: color, values: values, unit: display.unit,
                    decimals: display.config.decimals,
                    barColors: chosen.map { colors(by: $0, categories.count) } ?? colors(values, display)))
        }
        let defaults = panel.fields.defaults
        return BarChartContent(
            categories: categories, series: series, minimum: defaults.minimum, maximum: defaults.maximum)
    }

    /// The colours that another field's values have.
    private func colors(by field: DataField, _ count: Int) -> [PanelColor?] {
        let display = display(field, samples: field.numbers, place: 0, defaultColor: .palette)
        return (0..<count).map { display.color(field.value(at: $0)) }
    }

    /// What mappings say, and where colours follow the values what these say.
    private func colors(_ values: [Double?], _ display: FieldDisplay) -> [PanelColor?] {
        values.map { value in
            guard let value else { return nil }
            let isByValue = display.config.graph.colorsByValue == true
            return isByValue ? display.color(.number(value)) : display.mappedColor(.number(value))
        }
    }

    private func seriesAsCategories(_ reducer: Reducer) -> BarChartContent {
        let shown = series.enumerated().map { place, series in
            (series, display(series.field, samples: series.samples, place: place, defaultColor: .palette))
        }.filter { $0.1.config.graph.isHidden != true }
        let defaults = panel.fields.defaults
        let values = shown.map { reducer.reduce($0.0.samples) }
        // Each is a series of its own colour.
        let colors = zip(shown, values).map { $0.1.color($1.map(PanelTable.Value.number) ?? .empty) }
        let bars = BarChartContent.Series(
            name: panel.title, color: .palette(0), values: values, unit: defaults.unit ?? .none,
            decimals: defaults.decimals, barColors: colors)
        return BarChartContent(
            categories: shown.map(\.1.name), series: shown.isEmpty ? [] : [bars], minimum: defaults.minimum,
            maximum: defaults.maximum)
    }
}
