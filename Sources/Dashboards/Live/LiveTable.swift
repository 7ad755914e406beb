/// The table at the foot of the Live board: a row for each provider, model and workspace.
struct LiveTable {
    let style: LiveStyle
    private static let keys = ["ai_provider", "ai_model", "workspace"]
    private let byKeys = AIExpression(labels: LiveTable.keys)

    init(style: LiveStyle) {
        self.style = style
    }

    var panel: Panel {
        let columns = self.columns
        let options = TableOptions(
            columns: columns, keys: Self.keys, rows: "everyone",
            sortColumn: columns.firstIndex { $0.title == costTitle } ?? 0, colorLabel: "ai_provider")
        return Panel(
            id: 10, title: "Providers and models", kind: .table(options),
            position: GridPosition(x: 0, y: 18, width: 24, height: 10), queries: queries, topic: .requests)
    }

    private var costTitle: String { style.measure == .rate ? "cost/h" : "cost" }

    private var queries: [PanelQuery] {
        let growth = style.growth
        return [
            PanelQuery("requests", byKeys.sum(.requests, growth)),
            PanelQuery("delta", byKeys.sum(.requests, .increase)),
            PanelQuery("cost", style.hourly(byKeys.sum(.cost, growth), growth)),
            PanelQuery("price", byKeys.costPerThousand(style.shareGrowth)),
            PanelQuery("input", byKeys.sum(.inputTokens, growth)),
            PanelQuery("output", byKeys.sum(.outputTokens, growth)),
            PanelQuery("hits", byKeys.hitRatio(style.shareGrowth)),
            PanelQuery("p95", byKeys.quantile(0.95, .latency, style.shareGrowth)),
            PanelQuery("trend", byKeys.sum(.requests, .rate), mode: .range),
            PanelQuery("everyone", byKeys.everyone(), isStandIn: true),
        ]
    }

    private var columns: [TableOptions.Column] {
        let isRate = style.measure == .rate
        var columns: [TableOptions.Column] = [
            .init("provider", .label("ai_provider"), priority: 12),
            .init("model", .label("ai_model"), priority: 11),
            .init("workspace", .label("workspace"), priority: 6),
            .init(isRate ? "req/s" : "requests", .value(refID: "requests"), unit: style.shortUnit, priority: 10),
            .init("Δ \(style.range)", .value(refID: "delta"), unit: .count, priority: 5),
            .init(costTitle, .value(refID: "cost"), unit: style.money, priority: 9),
            .init("\(style.currency)/1k req", .value(refID: "price"), unit: style.money, priority: 2),
            .init(isRate ? "in tok/s" : "in tok", .value(refID: "input"), unit: style.shortUnit, priority: 4),
            .init(isRate ? "out tok/s" : "out tok", .value(refID: "output"), unit: style.shortUnit, priority: 3),
            .init("hit %", .value(refID: "hits"), unit: .ratio, priority: 7),
            .init("p95", .value(refID: "p95"), unit: .milliseconds, priority: 8),
            .init("trend", .sparkline(refID: "trend"), priority: 1),
        ]
        for index in columns.indices where columns[index].title.hasPrefix("Δ") { columns[index].isOverRange = true }
        // In delta the first number is the range's already.
        if style.measure == .delta { columns.removeAll { $0.title.hasPrefix("Δ") } }
        return columns
    }
}
