public import MetricModel

/// A query's step and rate window by everything a Grafana panel can say about them (pkg/promlib/models/query.go).
public struct QueryResolution: Hashable, Sendable {
    public let step: TimeSpan
    public let rateInterval: TimeSpan

    /// - Parameters:
    ///   - span: The board's time range.
    ///   - points: How many values per series fit the panel; 0 for Grafana's 1500.
    ///   - panelInterval: The step the panel would have without the query's own wishes.
    ///   - queryInterval: The step the query was stored with, the least there is where it names none; nil or 0 for none.
    ///   - minimumStep: The query's shortest step: a duration, `$__interval`, `$__rate_interval`, or nothing.
    ///   - factor: What the step is multiplied by; 0 for 1.
    ///   - scrapeInterval: The data source's.
    public init(
        span: TimeSpan, points: Int, panelInterval: TimeSpan, queryInterval: TimeSpan? = nil, minimumStep: String = "",
        factor: Int64 = 1,
        scrapeInterval: TimeSpan
    ) {
        let least = TimeSpan(minimumStep)
        let stored = queryInterval.flatMap { $0 > .zero ? $0 : nil }
        let calculated = StepRule(scrapeInterval: scrapeInterval, minimumStep: least ?? stored)
            .step(span: span, points: points)
        let rule = StepRule(scrapeInterval: scrapeInterval)
        if Self.names("__rate_interval", minimumStep) {
            step = rule.rateInterval(interval: calculated)
            rateInterval = step
            return
        }
        let (multiplied, overflow) = calculated.milliseconds.multipliedReportingOverflow(by: max(factor, 1))
        step = overflow ? calculated : TimeSpan(milliseconds: multiplied)
        let stand = Self.names("__interval", minimumStep) ? step : least ?? scrapeInterval
        rateInterval = StepRule(scrapeInterval: stand).rateInterval(interval: panelInterval)
    }

    private static func names(_ name: String, _ text: String) -> Bool {
        text == "$\(name)" || text == "${\(name)}"
    }
}
