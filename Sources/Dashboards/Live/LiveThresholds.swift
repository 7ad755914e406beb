/// From where on the Live board's totals are a matter of concern, as a configuration says it.
public struct LiveThresholds: Sendable, Hashable {
    /// What is wrong with one of them.
    public struct Problem: Sendable, Hashable {
        public var name: String
        public var message: String
    }

    /// In the unit of the number by its topic: requests and tokens per second, money per hour, a share of 1,
    /// milliseconds.
    private(set) var values: [Topic: Double] = [:]

    private static let names: [(name: String, topic: Topic, unit: String)] = [
        ("requests", .requests, "requests per second"), ("cost", .cost, "money per hour"),
        ("tokens", .tokens, "tokens per second"), ("cache_hits", .cache, "percent"),
        ("latency_p95", .latency, "milliseconds"),
    ]

    public init() {}

    /// Reads names and numbers; what can't be read is told and left out.
    public static func reading(
        _ pairs: [(name: String, text: String)]
    ) -> (thresholds: LiveThresholds, problems: [Problem]) {
        var thresholds = LiveThresholds()
        var problems: [Problem] = []
        for (name, text) in pairs {
            guard let known = names.first(where: { $0.name == name }) else {
                let all = names.map(\.name).joined(separator: ", ")
                problems.append(Problem(name: name, message: "there is no such threshold; there are \(all)"))
                continue
            }
            guard let value = Double(text), value.isFinite, value > 0 else {
                problems.append(Problem(name: name, message: "is a number of \(known.unit) above 0"))
                continue
            }
            guard known.topic != .cache || value <= 100 else {
                problems.append(Problem(name: name, message: "is a number of percent, at most 100"))
                continue
            }
            thresholds.values[known.topic] = known.topic == .cache ? value / 100 : value
        }
        return (thresholds, problems)
    }

    /// The threshold of a topic's total for a measure: growth in a range and totals have other units than rates.
    func value(of topic: Topic, _ measure: Measure) -> Double? {
        switch topic {
        case .cache, .latency: values[topic]
        default: measure == .rate ? values[topic] : nil
        }
    }
}
