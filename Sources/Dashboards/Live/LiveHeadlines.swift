import MetricModel

/// The five tiles at the top of the Live board.
struct LiveHeadlines {
    let style: LiveStyle
    private let all = AIExpression()

    init(style: LiveStyle) {
        self.style = style
    }

    var panels: [Panel] { [requests, cost, tokens, cacheHits, latency] }

    private var requests: Panel {
        let other = all.sum(.requests, style.measure == .delta ? .rate : .increase)
        let note =
            style.measure == .delta
            ? HeadlineOptions.Note("other", unit: .requestsPerSecond) : inRange("other", unit: .count)
        return tile(
            0, "Requests", .requests, unit: style.requestUnit, direction: .moreIsGood,
            value: all.sum(.requests, style.growth), sparkline: all.sum(.requests, style.graphGrowth),
            standIn: all.sum(.requests, .total), standInUnit: .count,
            more: [PanelQuery("other", other)], notes: [note])
    }

    private var cost: Panel {
        let rate = all.sum(.cost, .rate)
        let delta = PanelQuery("delta", all.sum(.cost, .increase))
        let hour = PanelQuery("hour", "\(rate) * 3600")
        let day = PanelQuery("day", "\(rate) * 86400")
        let inRange = inRange("delta", unit: style.money)
        let perHour = HeadlineOptions.Note("hour", unit: style.money, suffix: "/h")
        var perDay = HeadlineOptions.Note("day", unit: style.money, suffix: "/d")
        perDay.leastHistory = LiveHeadlines.leastHistoryOfDays
        let (more, notes) =
            switch style.measure {
            case .rate: ([delta, day], [inRange, perDay])
            case .delta: ([hour, day], [perHour, perDay])
            case .total: ([delta, hour], [inRange, perHour])
            }
        return tile(
            1, "Cost", .cost, unit: style.costUnit, direction: .moreIsBad,
            value: style.hourly(all.sum(.cost, style.growth), style.growth),
            sparkline: style.hourly(all.sum(.cost, style.graphGrowth), style.graphGrowth),
            standIn: all.sum(.cost, .total), standInUnit: style.money, more: more, notes: notes)
    }

    private var tokens: Panel {
        tile(
            2, "Tokens", .tokens, unit: style.tokenUnit, direction: .neutral, value: all.tokens(style.growth),
            sparkline: all.tokens(style.graphGrowth), standIn: all.tokens(.total), standInUnit: .count,
            more: [
                PanelQuery("input", all.sum(.inputTokens, style.growth)),
                PanelQuery("output", all.sum(.outputTokens, style.growth)),
            ],
            notes: [
                HeadlineOptions.Note("input", unit: style.shortUnit, suffix: " in"),
                HeadlineOptions.Note("output", unit: style.shortUnit, suffix: " out"),
            ])
    }

    private var cacheHits: Panel {
        let saved = style.hourly(AIExpression.saved(style.growth), style.growth)
        return tile(
            3, "Cache hits", .cache, unit: .ratio, direction: .moreIsGood, change: .points,
            value: all.hitRatio(style.shareGrowth), sparkline: all.hitRatio(style.graphShareGrowth),
            standIn: all.hitRatio(.total), standInUnit: .ratio,
            more: [PanelQuery("saved", saved)],
            notes: [HeadlineOptions.Note("saved", unit: style.costUnit, prefix: "saved ≈ ")])
    }

    private var latency: Panel {
        tile(
            4, "Latency p95", .latency, unit: .milliseconds, direction: .moreIsBad,
            value: all.quantile(0.95, .latency, style.shareGrowth),
            sparkline: all.quantile(0.95, .latency, style.graphShareGrowth),
            standIn: all.quantile(0.95, .latency, .total), standInUnit: .milliseconds,
            more: [PanelQuery("first", all.quantile(0.95, .firstToken, style.shareGrowth))],
            notes: [HeadlineOptions.Note("first", unit: .milliseconds, prefix: "first token ")])
    }

    /// A few seconds say nothing of a day.
    private static let leastHistoryOfDays = TimeSpan.minutes(5)

    private func inRange(_ query: String, unit: Unit) -> HeadlineOptions.Note {
        var note = HeadlineOptions.Note(query, unit: unit, suffix: " in \(style.range)")
        note.isOverRange = true
        return note
    }

    /// Every tile asks for its value now and a time range ago, and for its course; until rates can be known it says
    /// what the gateways have counted since they started.
    private func tile(
        _ column: Int, _ title: String, _ topic: Topic, unit: Unit, direction: HeadlineOptions.Direction,
        change: HeadlineOptions.Change = .relative, value: String, sparkline: String,
        standIn: String, standInUnit: Unit, more: [PanelQuery],
        notes: [HeadlineOptions.Note]
    ) -> Panel {
        var options = HeadlineOptions(
            value: "now", before: "before", sparkline: "course", change: change, direction: direction,
            standIn: HeadlineOptions.Note("total", unit: standInUnit, suffix: " in all"), notes: notes)
        if sparkline != value { options.sparklineName = "each step" }
        options.threshold = style.thresholds.value(of: topic, style.measure)
        let queries = [
            PanelQuery("now", value), PanelQuery("before", value, shift: .spanBefore),
            PanelQuery("course", sparkline, mode: .range), PanelQuery("total", standIn, isStandIn: true),
        ]
        // Five tiles share 24 columns: the last is narrower.
        return Panel(
            id: 1 + column, title: title, kind: .headline(options),
            position: GridPosition(x: column * 5, y: 0, width: column == 4 ? 4 : 5, height: 4), queries: queries + more,
            unit: unit, topic: topic)
    }
}
