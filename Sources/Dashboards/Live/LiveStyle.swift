/// What the Live board's panels have in common: the measure, and how it is worded.
struct LiveStyle {
    var measure: Measure
    /// The time range in words: `15m`.
    var range: String
    /// The currency's sign.
    var currency: String
    var thresholds = LiveThresholds()

    /// What a number by itself shows.
    var growth: AIMetric.Growth {
        switch measure {
        case .rate: .rate
        case .delta: .increase
        case .total: .total
        }
    }

    /// What a graph shows at each of its steps.
    var graphGrowth: AIMetric.Growth {
        switch measure {
        case .rate: .rate
        case .delta: .perStep
        case .total: .total
        }
    }

    /// What a ratio or a quantile by itself is taken over: a minute's worth of requests is too few to speak of
    /// the 95th of a hundred, so everything in the range counts.
    var shareGrowth: AIMetric.Growth { measure == .total ? .total : .increase }

    /// What a ratio or a quantile is taken over at each step of a graph.
    var graphShareGrowth: AIMetric.Growth { measure == .total ? .total : .rate }

    var money: Unit { .currency(symbol: currency) }
    var moneyPerHour: Unit { .currencyPerHour(symbol: currency) }
    /// Of a cost by itself and in graphs.
    var costUnit: Unit { measure == .rate ? moneyPerHour : money }
    var requestUnit: Unit { measure == .rate ? .requestsPerSecond : .count }
    var tokenUnit: Unit { measure == .rate ? .tokensPerSecond : .count }
    /// Of numbers that stand where the measure is said already.
    var shortUnit: Unit { measure == .rate ? .rate : .count }

    /// A cost per second as one per hour, where that is the measure.
    func hourly(_ expression: String, _ growth: AIMetric.Growth) -> String {
        growth == .rate ? "\(expression) * 3600" : expression
    }

    /// `Requests per second by provider`, `Requests per step …`, `Requests in total …`.
    func graphTitle(_ subject: String, per unit: String, by whom: String) -> String {
        switch measure {
        case .rate: "\(subject) per \(unit) by \(whom)"
        case .delta: "\(subject) per step by \(whom)"
        case .total: "\(subject) in total by \(whom)"
        }
    }
}
