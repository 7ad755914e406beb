import MetricModel

extension ContentMaker {
    func states(_ options: StateTimelineOptions) -> StatesContent {
        var lines: [StatesContent.Line] = []
        for (place, series) in series.enumerated() {
            let display = display(series.field, samples: series.samples, place: place, defaultColor: .thresholds)
            if display.config.graph.isHidden == true { continue }
            lines.append(StatesContent.Line(name: display.name, spans: spans(series, display, options)))
        }
        return StatesContent(lines: lines)
    }

    private func spans(
        _ series: DataField.Series, _ display: FieldDisplay, _ options: StateTimelineOptions
    ) -> [StatesContent.Span] {
        let step = max(data.step.milliseconds, 1)
        var spans: [StatesContent.Span] = []
        for (time, value) in zip(series.samples.timestamps, series.samples.values) where !value.isNaN {
            let (through, overflow) = time.addingReportingOverflow(step)
            if overflow { break }
            if let last = spans.indices.last {
                // A value lasts until the next one, but not over a gap.
                spans[last].through = min(spans[last].through, time)
                if options.merges, spans[last].value == value, spans[last].through == time {
                    spans[last].through = through
                    continue
                }
            }
            let color = display.color(.number(value)) ?? .palette(display.place)
            spans.append(
                .init(from: time, through: through, value: value, text: display.text(value).text, color: color))
        }
        return spans
    }
}
