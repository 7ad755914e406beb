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
        var series: [BarChartContent.Series] = []
        for (index, field) in frame.fields.enumerated() where field.kind == .number && index != category {
            let display = display(field, place: series.count, defaultColor: .palette)
            if display.config.graph.isHidden == true { continue }
            let values = categories.indices.map { field.value(at: $0).number }
            let color = display.color(.number(values.compactMap { $0 }.last ?? .nan)) ?? .palette(series.count)
            series.append(
                .init(
                    name: display.name, color: color, values: values, unit: display.unit,
                    decimals: display.config.decimals))
        }
        let defaults = panel.fields.defaults
        return BarChartContent(
            categories: categories, series: series, minimum: defaults.minimum, maximum: defaults.maximum)
    }

    private func seriesAsCategories(_ reducer: Reducer) -> BarChartContent {
        let shown = series.enumerated().map { place, series in
            (series, display(series.field, samples: series.samples, place: place, defaultColor: .palette))
        }.filter { $0.1.config.graph.isHidden != true }
        let defaults = panel.fields.defaults
        let bars = BarChartContent.Series(
            name: panel.title, color: .palette(0), values: shown.map { reducer.reduce($0.0.samples) },
            unit: defaults.unit ?? .none, decimals: defaults.decimals)
        return BarChartContent(
            categories: shown.map(\.1.name), series: shown.isEmpty ? [] : [bars], minimum: defaults.minimum,
            maximum: defaults.maximum)
    }
}
