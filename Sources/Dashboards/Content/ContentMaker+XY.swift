import MetricModel

extension ContentMaker {
    func xy(_ options: XYChartOptions) -> XYContent {
        var series: [XYContent.Series] = []
        var axes: (x: GraphAxis, y: GraphAxis)?
        let frames = self.frames
        for mapping in options.mappings {
            for (place, frame) in frames.enumerated() where mapping.frame == nil || mapping.frame == place {
                guard let x = frame.fields.first(where: { $0.kind == .number && mapping.x?.matches($0) ?? true }) else {
                    continue
                }
                let drawn = fields(of: frame, over: x, mapping)
                for field in options.isManual ? drawn.prefix(1) : drawn[...] {
                    let display = display(field, place: series.count, defaultColor: .palette)
                    if display.config.graph.isHidden == true { continue }
                    axes = axes ?? (Self.axis(self.display(x, place: 0)), Self.axis(display))
                    series.append(Self.series(field, over: x, display, mapping, options))
                }
            }
        }
        let none = Self.axis(FieldDisplay(panel.fields.defaults, name: "", place: 0))
        return XYContent(series: series, x: axes?.x ?? none, y: axes?.y ?? none, legend: options.legend)
    }

    /// The fields that go upwards, in their order.
    private func fields(of frame: DataFrame, over x: DataField, _ mapping: XYChartOptions.Mapping) -> [DataField] {
        var hasMetX = false
        return frame.fields.filter { field in
            guard field.kind == .number else { return false }
            // Names may be there twice: it is the first of them that goes along x.
            if !hasMetX, mapping.x?.matches(field) ?? true {
                hasMetX = true
                return false
            }
            return (mapping.y?.matches(field) ?? true) && !mapping.excluded.contains(field.title)
        }
    }

    private static func series(
        _ field: DataField, over x: DataField, _ display: FieldDisplay, _ mapping: XYChartOptions.Mapping,
        _ options: XYChartOptions
    ) -> XYContent.Series {
        let points = zip(x.values, field.values).compactMap { x, y -> XYContent.Point? in
            guard let x = x.number, let y = y.number, x.isFinite, y.isFinite else { return nil }
            return XYContent.Point(x: x, y: y)
        }
        let config = display.config.graph
        return XYContent.Series(
            name: mapping.name ?? display.name, color: display.color(.empty) ?? .palette(display.place),
            drawing: config.drawing ?? options.drawing, showsPoints: config.showsPoints ?? false, points: points)
    }
}
