import MetricModel

extension ContentMaker {
    func graph(_ options: TimeSeriesOptions) -> GraphContent {
        var shown: [GraphSeries] = []
        var axes = GraphAxes()
        let all = self.series
        let originals = originals(of: all)
        var names: [Int: String] = [:]
        for (index, series) in all.enumerated() {
            var series = series
            // What is compared with looks like what it is compared to.
            let place = originals[index] ?? index
            if panel.fields.defaults.graph.countsGapsAsZero == true {
                fillGaps(&series.samples, step: data.step(of: series.field.refID))
            }
            var display = display(all[place].field, samples: series.samples, place: place, defaultColor: .palette)
            if place != index {
                display.name = series.field.title
                display.config.graph.isDashed = true
            }
            let config = display.config.graph
            if config.isHidden == true { continue }
            let axis = axes.place(Self.axis(display), config.axisPlacement ?? .automatic)
            var drawn = graphSeries(series, display, options, axis: axis)
            names[index] = drawn.name
            if place != index { drawn.comparedTo = names[place] ?? "" }
            shown.append(drawn)
        }
        let comparison = panel.queries.lazy.compactMap(\.comparison?.title).first
        if let comparison { shown = ComparedCurves(of: shown, title: comparison).series }
        let defaults = panel.fields.defaults
        let (lines, areas) = (defaults.graph.thresholdLines ?? false, defaults.graph.thresholdAreas ?? false)
        var thresholds: [Thresholds.Step] = []
        if lines || areas, let steps = defaults.thresholds {
            let display = FieldDisplay(defaults, name: "", place: 0, defaultColor: .thresholds)
            thresholds =
                steps.isPercentage
                ? Self.scaled(steps, defaults) : display.thresholds.steps
        }
        let content = GraphContent(
            series: shown, left: axes.left, right: axes.right, thresholds: thresholds, showsThresholdLines: lines,
            showsThresholdAreas: areas, legend: options.legendOptions, comparison: comparison,
            timeRegions: panel.timeRegions)
        return content.sortedByLegend()
    }

    /// By the places of series of another time or choice, the places of the same series as shown.
    private func originals(of series: [DataField.Series]) -> [Int: Int] {
        let twins = panel.queries.reduce(into: [:]) { $0[$1.refID] = $1.original }
        if twins.isEmpty { return [:] }
        struct Key: Hashable {
            var refID: String
            var labels: Labels
        }
        let places = Dictionary(
            series.enumerated().map { (Key(refID: $1.field.refID, labels: $1.field.labels), $0) }
        ) { first, _ in first }
        var result: [Int: Int] = [:]
        for (index, series) in series.enumerated() {
            guard let refID = twins[series.field.refID] else { continue }
            result[index] = places[Key(refID: refID, labels: series.field.labels)]
        }
        return result
    }

    /// A zero at every step of the query that has no value.
    private func fillGaps(_ samples: inout SampleBuffer, step: TimeSpan) {
        let known = Dictionary(zip(samples.timestamps, samples.values)) { first, _ in first }
        let step = max(step, .milliseconds(1))
        var from = StepRule.align(data.from, to: step)
        if from < data.from { from = from + step }
        // No step is empty that is still to come.
        let through = min(data.through, data.newest ?? data.through)
        guard from <= through else { return }
        let steps = (through - from).milliseconds / step.milliseconds
        guard steps <= 11_000 else { return }
        var times = Set(samples.timestamps)
        for index in 0...steps { times.insert(from.milliseconds + index * step.milliseconds) }
        samples.removeAll()
        for time in times.sorted() { samples.append(time, known[time] ?? 0) }
    }

    private static func scaled(_ thresholds: Thresholds, _ config: FieldConfig) -> [Thresholds.Step] {
        let (low, high) = (config.minimum ?? 0, config.maximum ?? 100)
        return thresholds.steps.map {
            Thresholds.Step(value: low + (high - low) * $0.value / 100, color: $0.color)
        }
    }

    private func graphSeries(
        _ series: DataField.Series, _ display: FieldDisplay, _ options: TimeSeriesOptions, axis: Int
    ) -> GraphSeries {
        let config = display.config.graph
        let drawing = config.drawing ?? options.drawing
        let last = PanelTable.Value.number((config.colorReducer ?? .lastNotNull).reduce(series.samples) ?? .nan)
        let calculations = options.legendOptions.calculations.map { reducer in
            let value = reducer.reduce(series.samples)
            return GraphSeries.Calculation(reducer: reducer, value: value, text: display.text(value))
        }
        return GraphSeries(
            name: display.name, refID: series.field.refID, labels: series.field.labels,
            samples: series.samples.transformed(config.transform),
            color: display.color(last) ?? .palette(display.place),
            drawing: drawing, interpolation: config.interpolation ?? .linear, fillOpacity: config.areaOpacity,
            fillsDownTo: config.fillsDownTo, lineWidth: config.lineWidth ?? 1, isDashed: config.isDashed ?? false,
            showsPoints: config.showsPoints ?? false, spansGaps: config.spansGaps ?? false,
            stacking: config.stacking ?? options.stacking, stackingGroup: config.stackingGroup ?? "A",
            axis: axis, isInLegend: !(config.isHiddenInLegend ?? false), unit: display.unit,
            decimals: display.config.decimals,
            valueColors: config.colorsByValue == true ? Self.valueColors(series.samples, display) : [],
            calculations: calculations)
    }

    /// Thresholds, or a scheme in steps that are too small to be seen.
    private static func valueColors(_ samples: SampleBuffer, _ display: FieldDisplay) -> [Thresholds.Step] {
        let values = samples.values.filter(\.isFinite)
        guard let low = display.minimum ?? values.min(), let high = display.maximum ?? values.max(), high > low else {
            return []
        }
        guard case .scheme(let scheme)? = display.config.color ?? display.defaultColor else {
            return display.steps(minimum: low, maximum: high)
        }
        let count = 24
        return (0..<count).map { place in
            let share = Double(place) / Double(count - 1)
            return Thresholds.Step(
                value: place == 0 ? -.infinity : low + (high - low) * (share - 0.5 / Double(count)),
                color: scheme.color(at: share))
        }
    }

    static func axis(_ display: FieldDisplay) -> GraphAxis {
        let config = display.config.graph
        return GraphAxis(
            unit: display.unit, decimals: display.config.decimals, label: config.axisLabel ?? "",
            minimum: display.config.minimum, maximum: display.config.maximum, softMinimum: config.softMinimum,
            softMaximum: config.softMaximum, isCenteredAtZero: config.isCenteredAtZero ?? false,
            logarithmBase: config.logarithmBase.flatMap { $0 > 1 ? $0 : nil },
            linearThreshold: config.linearThreshold.flatMap { $0 > 0 ? $0 : nil },
            isHidden: config.axisPlacement == .hidden)
    }
}

extension GraphContent {
    /// The series in the order that the legend wants.
    fileprivate func sortedByLegend() -> GraphContent {
        guard let sort = legend.sort else { return self }
        var result = self
        let keyed = series.map { series in
            (series, series.calculations.first { $0.reducer == sort }?.value ?? sort.reduce(series.samples))
        }
        result.series = keyed.enumerated().sorted { left, right in
            let (a, b) = (left.element.1 ?? -.infinity, right.element.1 ?? -.infinity)
            if a == b { return left.offset < right.offset }
            return (a < b) != legend.sortsDescending
        }.map(\.element.0)
        return result
    }
}

extension SampleBuffer {
    fileprivate func transformed(_ transform: GraphFieldConfig.Transform?) -> SampleBuffer {
        guard let transform else { return self }
        var result = self
        switch transform {
        case .negativeY: result.values = values.map { -$0 }
        case .constant: result.values = values.map { _ in values.first ?? 0 }
        }
        return result
    }
}
