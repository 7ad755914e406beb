/// The graph panel before version 8, told in today's terms.
struct LegacyGraph {
    let json: JSONValue

    var kind: PanelKind {
        let legend = legendOptions
        if json["xaxis"]["mode"].text == "series" {
            return .barChart(BarChartOptions(orientation: .vertical, legend: legend))
        }
        if json["xaxis"]["mode"].text == "histogram" {
            return .histogram(HistogramOptions(bucketCount: json["xaxis"]["buckets"].integer ?? 30, legend: legend))
        }
        let config = self.config
        return .timeSeries(
            TimeSeriesOptions(
                drawing: config.drawing ?? .lines, stacking: config.stacking ?? .none,
                isFilled: (config.fillOpacity ?? 0) > 0, legend: legend.calculations, legendOptions: legend))
    }

    /// How its series are drawn where nothing else is said.
    var config: GraphFieldConfig {
        var config = GraphFieldConfig()
        let (lines, bars, points) = (json["lines"].flag ?? true, json["bars"].flag, json["points"].flag)
        config.drawing = bars == true ? .bars : !lines && points == true ? .points : .lines
        config.fillOpacity = config.drawing == .bars ? 100 : min(max((json["fill"].number ?? 1) * 10, 0), 100)
        config.lineWidth = json["linewidth"].number ?? 1
        config.showsPoints = points
        config.interpolation = json["steppedLine"].flag == true ? .stepAfter : .linear
        if json["stack"].flag == true { config.stacking = json["percentage"].flag == true ? .percent : .normal }
        config.countsGapsAsZero = json["nullPointMode"].text == "null as zero"
        config.spansGaps = json["nullPointMode"].text == "connected"
        let axis = json["yaxes"].elements.first ?? .null
        config.logarithmBase = axis["logBase"].number.flatMap { $0 > 1 ? $0 : nil }
        config.axisLabel = axis["label"].text
        let thresholds = json["thresholds"].elements
        config.thresholdLines = thresholds.contains { $0["line"].flag ?? true }
        config.thresholdAreas = thresholds.contains { $0["fill"].flag ?? true }
        return config
    }

    /// Thresholds that say from which value on, or below which, something is critical.
    var thresholds: Thresholds? {
        let thresholds = json["thresholds"].elements
        guard !thresholds.isEmpty else { return nil }
        var steps = [Thresholds.Step(value: -.infinity, color: .transparent)]
        for threshold in thresholds {
            guard let value = threshold["value"].number else { continue }
            let color = Self.color(threshold)
            if threshold["op"].text == "lt" {
                steps[0].color = color
                steps.append(Thresholds.Step(value: value, color: .transparent))
            } else {
                steps.append(Thresholds.Step(value: value, color: color))
            }
        }
        return Thresholds(steps: steps)
    }

    private static func color(_ threshold: JSONValue) -> PanelColor {
        let names = ["critical": "red", "warning": "orange", "ok": "green"]
        let own = threshold["lineColor"].text ?? threshold["fillColor"].text
        let name = threshold["colorMode"].text.flatMap { names[$0] } ?? own ?? "red"
        return PanelColor(grafana: name) ?? .text
    }

    private var legendOptions: LegendOptions {
        let legend = json["legend"]
        let names: [(String, Reducer)] = [
            ("min", .min), ("max", .max), ("avg", .mean), ("current", .lastNotNull), ("total", .sum),
        ]
        let shown = names.filter { legend["values"].flag == true && legend[$0.0].flag == true }
        return LegendOptions(
            isShown: legend["show"].flag ?? true, layout: legend["alignAsTable"].flag == true ? .table : .list,
            placement: legend["rightSide"].flag == true ? .right : .bottom, calculations: shown.map(\.1),
            sort: legend["sort"].text.flatMap(Reducer.init(grafanaName:)),
            sortsDescending: legend["sortDesc"].flag ?? false)
    }
}
