extension PanelKind {
    /// The kind by Grafana's names, old ones included; nil for what is not drawn.
    init?(_ reader: PanelReader) {
        let (json, options) = (reader.json, reader.options)
        switch reader.source.type {
        case "xychart": self = .xyChart(XYChartOptions(options))
        case "trend": self = .xyChart(XYChartOptions(trend: options))
        case "timeseries":
            self = .timeSeries(TimeSeriesOptions(options: options, fields: json["fieldConfig"]["defaults"]))
        case "graph": self = LegacyGraph(json: json).kind
        case "stat": self = .stat(StatOptions(options, panel: json))
        case "singlestat": self = LegacySinglestat(json: json).kind
        case "gauge": self = .gauge(GaugeOptions(options))
        case "bargauge": self = .barGauge(BarGaugeOptions(options))
        case "piechart", "grafana-piechart-panel": self = .pieChart(PieChartOptions(options, panel: json))
        case "barchart": self = .barChart(BarChartOptions(options))
        case "table": self = json["styles"].isArray ? LegacyTable(json: json).kind : .fieldTable(.init(options))
        case "table-old": self = LegacyTable(json: json).kind
        case "heatmap": self = .heatmap(HeatmapOptions(options, panel: json))
        case "histogram":
            self = .histogram(HistogramOptions(options))
        case "state-timeline":
            self = .stateTimeline(StateTimelineOptions(options, merges: options["mergeValues"].flag ?? true))
        case "status-history": self = .statusHistory(StateTimelineOptions(options, merges: false))
        case "text": self = .text(TextOptions(options, panel: json))
        case "row": self = .row(RowOptions(isCollapsed: json["collapsed"].flag ?? false))
        default: return nil
        }
    }
}

extension ReduceOptions {
    /// - Parameter json: A panel's options; before version 7 they are called `fieldOptions`.
    init(_ json: JSONValue) {
        let options = json["reduceOptions"].isObject ? json["reduceOptions"] : json["fieldOptions"]
        let calculations = options["calcs"].elements.compactMap { $0.text.flatMap(Reducer.init(grafanaName:)) }
        self.init(
            calculations: calculations.isEmpty ? [.lastNotNull] : calculations,
            showsAllValues: options["values"].flag ?? false, limit: min(max(options["limit"].integer ?? 25, 1), 1000),
            fields: options["fields"].text ?? "")
    }
}

extension LegendOptions {
    /// - Parameter json: A panel's options.
    init(_ json: JSONValue) {
        let legend = json["legend"]
        let sort = legend["sortBy"].text.flatMap { title in Reducer.allCases.first { $0.title == title } }
        self.init(
            isShown: (legend["showLegend"].flag ?? true) && legend["displayMode"].text != "hidden",
            layout: legend["displayMode"].text.flatMap(Layout.init) ?? .list,
            placement: legend["placement"].text.flatMap(Placement.init) ?? .bottom,
            calculations: legend["calcs"].elements.compactMap { $0.text.flatMap(Reducer.init(grafanaName:)) },
            sort: sort, sortsDescending: legend["sortDesc"].flag ?? false)
    }
}

extension TimeSeriesOptions {
    init(options: JSONValue, fields: JSONValue) {
        let config = GraphFieldConfig(fields["custom"])
        let legend = LegendOptions(options)
        self.init(
            drawing: config.drawing ?? .lines, stacking: config.stacking ?? .none,
            isFilled: (config.fillOpacity ?? 0) > 0, legend: legend.calculations, legendOptions: legend)
    }
}

extension PanelOrientation {
    init(_ json: JSONValue) {
        self = json["orientation"].text.flatMap(PanelOrientation.init(rawValue:)) ?? .automatic
    }
}
