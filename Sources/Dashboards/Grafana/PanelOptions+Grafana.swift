import MetricModel

extension StatOptions {
    /// - Parameter panel: The whole panel: a number says its name where the panel's title doesn't, and where somebody
    ///   gave it one (StatPanel.tsx, getTextMode).
    init(_ json: JSONValue, panel: JSONValue) {
        self.init(
            reduce: ReduceOptions(json), colorMode: json["colorMode"].text.flatMap(ColorMode.init) ?? .value,
            graph: json["graphMode"].text.flatMap(Graph.init) ?? .area,
            textMode: json["textMode"].text.flatMap(TextMode.init) ?? .automatic,
            orientation: PanelOrientation(json), showsPercentChange: json["showPercentChange"].flag ?? false)
        func isEmpty(_ json: JSONValue) -> Bool { json.text?.isEmpty ?? true }
        let isNamed = !isEmpty(panel["fieldConfig"]["defaults"]["displayName"])
        if textMode == .automatic, isNamed || isEmpty(panel["title"]) { textMode = .valueAndName }
    }
}

extension GaugeOptions {
    init(_ json: JSONValue) {
        self.init(
            reduce: ReduceOptions(json), orientation: PanelOrientation(json),
            showsThresholdLabels: json["showThresholdLabels"].flag ?? false,
            showsThresholdMarkers: json["showThresholdMarkers"].flag ?? true)
    }
}

extension BarGaugeOptions {
    init(_ json: JSONValue) {
        self.init(
            mode: json["displayMode"].text.flatMap(Mode.init) ?? .gradient, orientation: PanelOrientation(json),
            showsUnfilled: json["showUnfilled"].flag ?? true, reduce: ReduceOptions(json))
    }
}

extension PieChartOptions {
    /// - Parameter panel: The whole panel, in which the old pie chart says everything.
    init(_ json: JSONValue, panel: JSONValue) {
        var reduce = ReduceOptions(json)
        if let name = panel["valueName"].text.flatMap(Reducer.init(grafanaName:)) { reduce.calculations = [name] }
        self.init(
            reduce: reduce, shape: (json["pieType"].text ?? panel["pieType"].text).flatMap(Shape.init) ?? .pie,
            labels: json["displayLabels"].elements.compactMap { $0.text.flatMap(Label.init) },
            legend: LegendOptions(json),
            legendValues: json["legend"]["values"].elements.compactMap { $0.text.flatMap(Label.init) })
    }
}

extension BarChartOptions {
    init(_ json: JSONValue) {
        self.init(
            orientation: PanelOrientation(json),
            stacking: json["stacking"].text.flatMap(TimeSeriesOptions.Stacking.init) ?? .none,
            showsValues: json["showValue"].text != "never",
            categoryField: json["xField"].text.flatMap { $0.isEmpty ? nil : $0 }, legend: LegendOptions(json))
        colorField = json["colorByField"].text.flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension FieldTableOptions {
    init(_ json: JSONValue) {
        let sort = json["sortBy"].elements.compactMap { sort in
            sort["displayName"].text.map { Sort(column: $0, isDescending: sort["desc"].flag ?? false) }
        }
        let footer = json["footer"]
        self.init(
            sort: sort, showsHeader: json["showHeader"].flag ?? true,
            frameIndex: max(json["frameIndex"].integer ?? 0, 0),
            footer: footer["show"].flag == true
                ? footer["reducer"].elements.compactMap { $0.text.flatMap(Reducer.init(grafanaName:)) } : [])
        footerFields =
            footer["fields"].text.map { [$0] } ?? footer["fields"].elements.compactMap(\.text)
        footerFields.removeAll(where: \.isEmpty)
        footerCountsRows = footer["countRows"].flag == true && self.footer.first == .count
    }
}

extension HeatmapOptions {
    /// - Parameter panel: The whole panel, in which heatmaps before version 9 say everything.
    init(_ json: JSONValue, panel: JSONValue) {
        let isOld = json["calculate"] == .null && (panel["dataFormat"].isText || panel["heatmap"].isObject)
        let color = isOld ? panel["color"] : json["color"]
        let scheme = (color["scheme"].text ?? color["colorScheme"].text).flatMap(ColorScheme.init(heatmap:))
        let axis = json["yAxis"]
        let scale = color["scale"].text ?? color["colorScale"].text
        self.init(
            calculates: isOld ? panel["dataFormat"].text != "tsbuckets" : json["calculate"].flag ?? false,
            isReversed: (axis["reverse"].flag ?? panel["reverseYBuckets"].flag) ?? false,
            hidesCountsUpTo: json["filterValues"]["le"].number
                ?? (panel["hideZeroBuckets"].flag == true ? 0 : isOld ? nil : 1e-9),
            scheme: scheme ?? .oranges, reversesScheme: color["reverse"].flag ?? false,
            exponent: scale == "linear" ? nil : color["exponent"].number ?? 0.5,
            minimum: color["min"].number, maximum: color["max"].number,
            axisUnit: Unit(grafanaID: axis["unit"].text ?? panel["yAxis"]["format"].text ?? "short"),
            axisDecimals: axis["decimals"].integer.flatMap { (0...15).contains($0) ? $0 : nil })
        let ends = isOld ? panel["yAxis"] : axis
        (axisMinimum, axisMaximum) = (ends["min"].number, ends["max"].number)
        hidesCountsFrom = json["filterValues"]["ge"].number
        if isOld {
            readOldBuckets(panel)
            return
        }
        let (columns, rows) = (json["calculation"]["xBuckets"], json["calculation"]["yBuckets"])
        if rows["scale"]["type"].text == "log" {
            bucketBase = rows["scale"]["log"].number.flatMap { $0 > 1 ? $0 : nil } ?? 2
            bucketSplit = min(max(rows["value"].integer ?? 1, 1), 100)
        } else if rows["mode"].text == "count" {
            bucketCount = rows["value"].integer.flatMap { (1...1000).contains($0) ? $0 : nil }
        } else {
            bucketSize = rows["value"].number.flatMap { $0 > 0 ? $0 : nil }
        }
        if columns["mode"].text == "count" {
            columnCount = columns["value"].integer.flatMap { (1...1000).contains($0) ? $0 : nil } ?? 20
        } else {
            columnSpan = columns["value"].text.flatMap { TimeSpan($0) }
        }
    }
}

extension HeatmapOptions {
    private mutating func readOldBuckets(_ panel: JSONValue) {
        bucketCount = panel["yBucketNumber"].integer.flatMap { (1...1000).contains($0) ? $0 : nil }
        bucketSize = panel["yBucketSize"].number.flatMap { $0 > 0 ? $0 : nil }
        columnSpan = panel["xBucketSize"].text.flatMap { TimeSpan($0) }
        columnCount = panel["xBucketNumber"].integer.flatMap { (1...1000).contains($0) ? $0 : nil } ?? 20
        if let base = panel["yAxis"]["logBase"].number, base > 1 {
            bucketBase = base
            bucketSplit = min(max(panel["yAxis"]["splitFactor"].integer ?? 1, 1), 100)
        }
    }
}

extension HistogramOptions {
    init(_ json: JSONValue) {
        self.init(
            bucketSize: json["bucketSize"].number.flatMap { $0 > 0 ? $0 : nil },
            bucketOffset: json["bucketOffset"].number ?? 0,
            bucketCount: min(max(json["bucketCount"].integer ?? 30, 1), 1000),
            combines: json["combine"].flag ?? false, legend: LegendOptions(json))
    }
}

extension StateTimelineOptions {
    init(_ json: JSONValue, merges: Bool) {
        self.init(
            showValue: json["showValue"].text.flatMap(ShowValue.init) ?? .automatic, merges: merges,
            legend: LegendOptions(json))
    }
}

extension TextOptions {
    /// - Parameter panel: The whole panel, in which text panels before version 7 say everything.
    init(_ json: JSONValue, panel: JSONValue) {
        self.init(
            mode: (json["mode"].text ?? panel["mode"].text).flatMap(Mode.init) ?? .markdown,
            content: json["content"].text ?? panel["content"].text ?? "")
    }
}
