import PromQL

/// The words that PromQL itself has, for completion.
enum QueryLanguage {
    /// What an expression can begin with.
    static let beginnings: [Suggestion] =
        (Aggregator.allCases.filter { $0 != .limitk && $0 != .limitRatio }.map { aggregator in
            Suggestion(
                .aggregation, aggregator.rawValue, detail: summary(aggregator), insertion: "\(aggregator.rawValue)(")
        }
        + Function.all.map { function in
            Suggestion(
                .function, function.name, detail: "\(function.signature): \(function.summary)",
                insertion: "\(function.name)(")
        }).sorted { $0.text < $1.text }

    private static func summary(_ aggregator: Aggregator) -> String {
        switch aggregator {
        case .sum: "the sum of a group"
        case .avg: "the mean of a group"
        case .count: "how many there are in a group"
        case .min: "the smallest of a group"
        case .max: "the largest of a group"
        case .group: "1 for every group"
        case .stddev: "the standard deviation of a group"
        case .stdvar: "the variance of a group"
        case .topk: "topk(how many, …): the largest of a group"
        case .bottomk: "bottomk(how many, …): the smallest of a group"
        case .quantile: "quantile(0…1, …): a quantile of a group"
        case .countValues: "count_values(\"label\", …): how often each value is there"
        case .limitk, .limitRatio: ""
        }
    }

    /// What can follow an expression.
    static let continuations: [Suggestion] = [
        word("by", "by (labels): one result for each of their values"),
        word("without", "without (labels): one result for each of the others' values"),
        word("offset", "offset 1h: look so far back"),
        word("and", "those that the other side has too"),
        word("or", "and those that only the other side has"),
        word("unless", "those that the other side has not"),
        word("on", "on (labels): match by these"),
        word("ignoring", "ignoring (labels): match by all others"),
        word("group_left", "many on the left for one on the right"),
        word("group_right", "many on the right for one on the left"),
        word("bool", "a comparison gives 0 or 1"),
        word("atan2", "the angle of two sides"),
    ]

    private static func word(_ text: String, _ detail: String) -> Suggestion {
        Suggestion(.keyword, text, detail: detail, insertion: "\(text) ")
    }

    /// In brackets and behind `offset`.
    static let durations: [Suggestion] = [
        ("$__rate_interval", "long enough for a rate at every step"), ("$__range", "the time range shown"),
        ("1m", ""), ("5m", ""), ("15m", ""), ("1h", ""), ("1d", ""), ("1w", ""),
    ].map { Suggestion(.duration, $0.0, detail: $0.1) }
}
