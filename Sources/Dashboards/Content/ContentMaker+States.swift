import MetricModel

extension ContentMaker {
    /// - Parameter defaultColor: Where the panel says nothing of colours, which Grafana's two kinds differ in.
    func states(_ options: StateTimelineOptions, defaultColor: FieldColor) -> StatesContent {
        var lines: [StatesContent.Line] = []
        let all = self.series
        let known = all.flatMap(\.samples.values).filter(\.isFinite)
        for (place, series) in all.enumerated() {
            var display = display(series.field, samples: series.samples, place: place, defaultColor: defaultColor)
            if display.config.graph.isHidden == true { continue }
            // Without ends of their own colours run from the smallest to the largest value of all.
            display.minimum = display.minimum ?? known.min()
            display.maximum = display.maximum ?? known.max()
            lines.append(StatesContent.Line(name: display.name, spans: spans(series, display, options)))
        }
        return StatesContent(lines: lines)
    }

    private func spans(
        _ series: DataField.Series, _ display: FieldDisplay, _ options: StateTimelineOptions
    ) -> [StatesContent.Span] {
        let step = max(data.step.milliseconds, 1)
        let color = display.config.color ?? display.defaultColor
        let isByThreshold = options.merges && color == .thresholds && display.thresholds.steps.count > 1
        var spans: [StatesContent.Span] = []
        for (time, value) in zip(series.samples.timestamps, series.samples.values) where !value.isNaN {
            let (through, overflow) = time.addingReportingOverflow(step)
            if overflow { break }
            let threshold = isByThreshold ? display.thresholdText(.number(value)) : nil
            let text = threshold ?? display.text(value).text
            if let last = spans.indices.last {
                // A value lasts until the next one, but not over a gap.
                spans[last].through = min(spans[last].through, time)
                let isSame = threshold == nil ? spans[last].value == value : spans[last].text == text
                if options.merges, isSame, spans[last].through == time {
                    spans[last].through = through
                    continue
                }
            }
            spans.append(
                .init(
                    from: time, through: through, value: value, text: text,
                    color: display.color(.number(value)) ?? .palette(display.place)))
        }
        return spans
    }
}
