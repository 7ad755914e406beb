public import MetricModel

/// The stretch of time a board's range queries cover, and how finely.
///
/// One window serves a whole board, so that its numbers agree with each other: a headline is the sum of what the
/// legends of the graphs below it say.
public struct TimeWindow: Hashable, Sendable {
    /// Aligned down to the step, as Grafana does, so that a live graph moves by whole steps and never shimmers.
    public let from: Timestamp
    public let through: Timestamp
    public let step: TimeSpan
    /// The span asked for, before alignment: what `$__range` stands for.
    public let span: TimeSpan
    /// How often targets are asked.
    public let scrapeInterval: TimeSpan

    /// - Parameters:
    ///   - end: Where the window ends.
    ///   - span: How far it reaches back; less than a millisecond counts as one.
    ///   - points: How many values per series can be shown: two per cell of a braille graph.
    ///   - scrapeInterval: How often targets are asked; the step is never shorter.
    public init(ending end: Timestamp, span: TimeSpan, points: Int, scrapeInterval: TimeSpan) {
        let span = max(span, .milliseconds(1))
        let step = StepRule(scrapeInterval: scrapeInterval).step(span: span, points: points)
        self.init(ending: end, span: span, step: step, scrapeInterval: scrapeInterval)
    }

    /// A window with a step that is known.
    public init(ending end: Timestamp, span: TimeSpan, step: TimeSpan, scrapeInterval: TimeSpan) {
        let step = max(step, .milliseconds(1))
        self.from = StepRule.align(end - span, to: step)
        self.through = StepRule.align(end, to: step)
        self.step = step
        self.span = span
        self.scrapeInterval = scrapeInterval
    }

    /// What `$__rate_interval` stands for: long enough to hold two scrapes at every step.
    public var rateInterval: TimeSpan {
        StepRule(scrapeInterval: scrapeInterval).rateInterval(interval: step)
    }
}
