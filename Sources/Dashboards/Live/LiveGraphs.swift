/// The four graphs in the middle of the Live board.
struct LiveGraphs {
    let style: LiveStyle
    private let byProvider = AIExpression(labels: ["ai_provider"])
    private let legend = "{{ai_provider}}"

    init(style: LiveStyle) {
        self.style = style
    }

    var panels: [Panel] { [requests, cost, tokens, cacheHits] }

    private var drawing: TimeSeriesOptions.Drawing { style.measure == .delta ? .bars : .lines }

    private var requests: Panel {
        let query = PanelQuery(
            "A", byProvider.sum(.requests, style.graphGrowth), legend: legend, mode: .range)
        return Panel(
            id: 6, title: style.graphTitle("Requests", per: "second", by: "provider"),
            kind: .timeSeries(providerOptions), position: GridPosition(x: 0, y: 4, width: 12, height: 8),
            queries: [query], unit: style.requestUnit, topic: .requests)
    }

    private var cost: Panel {
        let expression = style.hourly(byProvider.sum(.cost, style.graphGrowth), style.graphGrowth)
        let query = PanelQuery(
            "A", expression, legend: legend, mode: .range, members: byProvider.everyone())
        return Panel(
            id: 7, title: style.graphTitle("Cost", per: "hour", by: "provider"), kind: .timeSeries(providerOptions),
            position: GridPosition(x: 12, y: 4, width: 12, height: 8), queries: [query], unit: style.costUnit,
            topic: .cost)
    }

    private var providerOptions: TimeSeriesOptions {
        TimeSeriesOptions(
            drawing: drawing, isFilled: true, colorLabel: "ai_provider", legend: [.lastNotNull, .max])
    }

    private var tokens: Panel {
        let all = AIExpression()
        let growth = style.graphGrowth
        let queries = [
            PanelQuery("A", all.sum(.inputTokens, growth), legend: "input", mode: .range),
            PanelQuery("B", all.sum(.outputTokens, growth), legend: "output", mode: .range),
            PanelQuery("C", all.unsplitTokens(growth), legend: "not split", mode: .range),
        ]
        var options = TimeSeriesOptions(
            drawing: drawing, stacking: .normal, isFilled: true, legend: [.lastNotNull, .max])
        // The stack's top is the total that the threshold is of.
        options.threshold = style.thresholds.value(of: .tokens, style.measure)
        return Panel(
            id: 8, title: style.graphTitle("Tokens", per: "second", by: "type"), kind: .timeSeries(options),
            position: GridPosition(x: 0, y: 12, width: 12, height: 6), queries: queries, unit: style.tokenUnit,
            topic: .tokens)
    }

    private var cacheHits: Panel {
        var query = PanelQuery(
            "A", byProvider.hitRatio(style.shareGrowth), legend: legend, members: byProvider.everyone())
        query.idle = byProvider.everyone(with: .cached)
        var options = BarGaugeOptions(
            minimum: 0, maximum: 1, colorLabel: "ai_provider", missing: "no cache in use")
        options.advice = AIMetricsAdvice.noCache
        options.idle = style.measure == .total ? "no requests yet" : "no requests in \(style.range)"
        return Panel(
            id: 9, title: "Cache hit ratio by provider", kind: .barGauge(options),
            position: GridPosition(x: 12, y: 12, width: 12, height: 6), queries: [query], unit: .ratio, topic: .cache)
    }
}
