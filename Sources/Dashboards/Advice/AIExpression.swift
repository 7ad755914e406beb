/// The PromQL behind the built-in boards, for today's names and labels and for older ones.
struct AIExpression {
    /// The labels to tell apart; empty for one number.
    var labels: [String] = []

    /// The sum by the labels, of rates as far as gateways answer.
    ///
    /// A rate over a minute still sees the samples of a gateway that no longer answers, and falls for as long as they last;
    /// here it ends with the gateway's first failed scrape, as its totals do. Of one that is back the minute holds few
    /// samples at first, and its rate rises for as long: while all failures lie at the minute's beginning, which is so
    /// where `up` never fell within it, the rate is divided by the share of scrapes that were answered. Between two
    /// answers of the same minute `rate` bridges a failure by itself.
    private func sum(_ expression: String, _ growth: AIMetric.Growth, also: [String] = []) -> String {
        let all = labels + also
        guard growth == .rate || growth == .perStep else { return Self.sum(expression, by: all) }
        let byNode = Self.sum(expression, by: all + ["job", "instance"])
        let window = "up[$__rate_interval]"
        let share = "avg_over_time(\(window)) < 1 and resets(\(window)) == 0 and up == 1"
        // Two targets may well have the same instance, and differ in another label.
        return Self.sum(
            "\(byNode) / on (job, instance) group_left () (min by (job, instance) (\(share))) "
                + "or \(byNode) unless on (job, instance) (max by (job, instance) (up) == 0)",
            by: all)
    }

    private static func sum(_ expression: String, by labels: [String]) -> String {
        labels.isEmpty ? "sum(\(expression))" : "sum by (\(labels.joined(separator: ", "))) (\(expression))"
    }

    func sum(_ metric: AIMetric, _ growth: AIMetric.Growth) -> String {
        sum(metric.series(growth), growth)
    }

    /// Prompt and completion together: the total where the gateway counts one, else the sum of both, decided for each
    /// series by itself.
    func tokens(_ growth: AIMetric.Growth) -> String {
        let total = "sum without (token_type) (\(AIMetric.totalTokens.series(growth)))"
        let split = "sum without (token_type) (\(AIMetric.splitTokens.series(growth)))"
        return sum("\(total) or \(split)", growth)
    }

    /// The totals of those series that are not split into prompt and completion.
    func unsplitTokens(_ growth: AIMetric.Growth) -> String {
        let total = "sum without (token_type) (\(AIMetric.totalTokens.series(growth)))"
        let split = "sum without (token_type) (\(AIMetric.splitTokens.series(growth)))"
        return sum("\(total) unless \(split)", growth)
    }

    /// Hits among the requests that went through a cache.
    ///
    /// Who has misses and never a hit has no series of hits: `or … * 0` makes that 0. Who used no cache, or had no request
    /// (`> 0` drops it), has no value rather than 0 ÷ 0.
    func hitRatio(_ growth: AIMetric.Growth) -> String {
        let cached = sum(.cached, growth)
        return "(\(sum(.hits, growth)) or \(cached) * 0) / (\(cached) > 0)"
    }

    /// A quantile in milliseconds. Without observations it is NaN, which `>= 0` drops.
    func quantile(_ quantile: Double, _ metric: AIMetric, _ growth: AIMetric.Growth) -> String {
        "histogram_quantile(\(quantile), \(sum(metric.series(growth), growth, also: ["le"]))) >= 0"
    }

    /// Money per thousand requests; no value where nothing is priced or nothing was asked.
    func costPerThousand(_ growth: AIMetric.Growth) -> String {
        "\(sum(.cost, growth)) / (\(sum(.requests, growth)) > 0) * 1000"
    }

    /// What the cache's answers would have cost: hits times the mean cost of what a provider answered in the
    /// range, model by model.
    static func saved(_ growth: AIMetric.Growth) -> String {
        let byModel = AIExpression(labels: ["ai_provider", "ai_model"])
        let cost = byModel.sum(AIMetric.cost.withoutHits(), .increase)
        let answered = byModel.sum(AIMetric.requests.withoutHits(), .increase)
        return "sum(\(byModel.sum(.hits, growth)) * (\(cost) / (\(answered) > 0)))"
    }

    /// Every label set there is, for lists that leave nobody out.
    func everyone(with metric: AIMetric = .requests) -> String {
        "group by (\(labels.joined(separator: ", "))) (\(metric.series(.total)))"
    }
}
