/// The graph panel before version 8, told in today's terms.
struct LegacyGraph {
    let json: JSONValue

    var kind: PanelKind {
        let legend = legendOptions
        if json["xaxis"]["mode"].text == "series" {
            let name = json["xaxis"]["values"].elements.first?.text ?? "total"
            return .barChart(
                BarChartOptions(
                    orientation: .vertical, legend: legend, reducer: Reducer(grafanaName: name) ?? .sum))
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
        let axis = self.axis(0)
        config.logarithmBase = axis["logBase"].number.flatMap { $0 > 1 ? $0 : nil }
        config.axisLabel = axis["label"].text
        let thresholds = self.lines
        config.thresholdLines = thresholds.contains { $0["line"].flag ?? true }
        config.thresholdAreas = thresholds.contains { $0["fill"].flag ?? true }
        return config
    }

    /// The left (0) or the right axis; before schema 12 `grid` and `y_formats` told of both.
    func axis(_ index: Int) -> JSONValue {
        let axes = json["yaxes"].elements
        if axes.indices.contains(index) { return axes[index] }
        let formats = json["y_formats"].elements
        let (grid, side) = (json["grid"], index == 0 ? "left" : "right")
        return [
            "format": formats.indices.contains(index) ? formats[index] : .null, "min": grid["\(side)Min"],
            "max": grid["\(side)Max"], "logBase": grid["\(side)LogBase"],
            "label": json["\(side)YAxisLabel"],
        ]
    }

    /// Thresholds as they are written since schema 13; before it had two in `grid`.
    private var lines: [JSONValue] {
        if json["thresholds"].isArray { return json["thresholds"].elements }
        let grid = json["grid"]
        let values = ["threshold1", "threshold2"].map { ($0, grid[$0].number) }
        let isFalling = (values[0].1 ?? -.infinity) > (values[1].1 ?? .infinity)
        return values.compactMap { name, value in
            value.map {
                [
                    "value": .number($0), "op": .string(isFalling ? "lt" : "gt"),
                    "line": grid["thresholdLine"],
                    "fill": .bool(grid["thresholdLine"].flag != true), "fillColor": grid["\(name)Color"],
                    "lineColor": grid["\(name)Color"], "colorMode": .string("custom"),
                ]
            }
        }
    }

    /// Thresholds that say from which value on, or below which, something is critical.
    var thresholds: Thresholds? {
        let thresholds = lines.compactMap { line in
            line["value"].number.map { (value: $0, isUpper: line["op"].text == "lt", color: Self.color(line)) }
        }.sorted { $0.value < $1.value }
        guard let first = thresholds.first else { return nil }
        var steps = [Thresholds.Step(value: -.infinity, color: first.isUpper ? first.color : .transparent)]
        for (place, threshold) in thresholds.enumerated() {
            // What is critical below a value is coloured from the value before on.
            let next = thresholds.indices.contains(place + 1) ? thresholds[place + 1] : nil
            let above = next.flatMap { $0.isUpper ? $0.color : nil } ?? .transparent
            steps.append(Thresholds.Step(value: threshold.value, color: threshold.isUpper ? above : threshold.color))
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
