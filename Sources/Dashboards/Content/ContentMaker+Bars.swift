extension ContentMaker {
    func bars(_ options: BarChartOptions) -> BarChartContent {
        let frames = self.frames
        // Series of one value each are the categories themselves.
        if !frames.isEmpty, frames.allSatisfy({ frame in !frame.fields.contains { $0.kind == .string } }) {
            return seriesAsCategories()
        }
        guard let frame = frames.count > 1 ? MergeFrames().apply(to: frames).first : frames.first,
            let category = options.categoryField.flatMap({ frame.index(of: $0) })
                ?? frame.fields.firstIndex(where: { $0.kind == .string }) ?? frame.firstTimeField
        else { return BarChartContent(categories: [], series: []) }
        let categories = frame.fields[category].values.prefix(PanelFrames.mostColumns).map(\.plainText)
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

    private func seriesAsCategories() -> BarChartContent {
        let shown = series.enumerated().map { place, series in
            (series, display(series.field, samples: series.samples, place: place, defaultColor: .palette))
        }.filter { $0.1.config.graph.isHidden != true }
        let defaults = panel.fields.defaults
        let bars = BarChartContent.Series(
            name: panel.title, color: .palette(0), values: shown.map { Reducer.lastNotNull.reduce($0.0.samples) },
            unit: defaults.unit ?? .none, decimals: defaults.decimals)
        return BarChartContent(
            categories: shown.map(\.1.name), series: shown.isEmpty ? [] : [bars], minimum: defaults.minimum,
            maximum: defaults.maximum)
    }
}
