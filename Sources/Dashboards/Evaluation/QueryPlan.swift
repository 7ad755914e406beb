import MetricModel
import PromQL

/// One query, ready to be asked: what, and when.
struct QueryPlan {
    enum Time: Hashable {
        case at(Timestamp)
        case over(QueryRange)
    }

    /// What makes two queries the same.
    struct Key: Hashable {
        var expression: String
        var time: Time
    }

    /// nil where the samples don't reach back far enough for a fair answer.
    var key: Key?
    /// A range query's value at the board's own moment, where that lies behind its last step: so the end of a graph is of
    /// the same instant as the numbers beside it.
    var latest: Key?
    var expression: String

    init(_ query: PanelQuery, _ expanded: ExpandedExpression, moment: BoardMoment, rate: RateWindow) {
        expression = expanded.text
        let isRate = expanded.isRate
        let back = query.shift == .spanBefore ? moment.window.span : .zero
        // A comparison's expression looks back by itself.
        let reach = query.comparison?.reach ?? .zero
        switch query.mode {
        case .instant:
            let time = moment.instant - back
            var first = isRate ? rate.fullSince : nil
            if query.shift == .spanBefore || reach > .zero {
                first = Self.earliestComparison(expanded, moment, rate).map { $0 + reach }
            }
            if let first, time < first { return }
            key = Key(expression: expression, time: .at(time))
        case .range:
            let first = isRate ? rate.fullSince : reach > .zero ? moment.collectingSince : nil
            let start = Self.start(of: moment.window, notBefore: first.map { $0 + reach }) - back
            // What was last known is not known of any step after it.
            let end = min(moment.window.through, moment.instant) - back
            if start <= end {
                let range = QueryRange(start: start, end: end, step: moment.window.step)
                key = Key(expression: expression, time: .over(range))
            }
            // What counts by whole steps would be counted twice in the step in the making.
            guard let newest = moment.newestBetweenSteps, back == .zero, !expanded.usesInterval else { return }
            if let first, newest < first + reach { return }
            latest = Key(expression: expression, time: .at(newest))
        }
    }

    /// Whether there is nothing to ask.
    var isEmpty: Bool { key == nil && latest == nil }

    /// The plan without the value at the board's own moment.
    var onlySteps: QueryPlan {
        var plan = self
        plan.latest = nil
        return plan
    }

    /// The first moment whose own span, or rate window, lies wholly within the history.
    private static func earliestComparison(
        _ expanded: ExpandedExpression, _ moment: BoardMoment, _ rate: RateWindow
    ) -> Timestamp? {
        if expanded.spansRange {
            return moment.collectingSince.map { $0 + moment.window.span - moment.window.scrapeInterval }
        }
        return rate.fullSince ?? moment.collectingSince
    }

    /// The window's first step at or after the moment.
    private static func start(of window: TimeWindow, notBefore first: Timestamp?) -> Timestamp {
        guard let first, first > window.from else { return window.from }
        let down = StepRule.align(first, to: window.step)
        return down < first ? down + window.step : down
    }
}

extension BoardMoment {
    /// What instant queries look at: now, or the last moment anything was known.
    var instant: Timestamp { min(now, staleSince ?? now) }

    /// How far samples reach back from there; nil before the first.
    var history: TimeSpan? { collectingSince.map { max(instant - $0, .zero) } }

    /// The part of the time range that there are samples of; nil where that is all of it.
    var knownSpan: TimeSpan? {
        // Samples stand on the scrapes' times, so a span is full one scrape before its length has passed.
        history.flatMap { known in
            let full = window.span.milliseconds - window.scrapeInterval.milliseconds
            return known.milliseconds < full ? known : nil
        }
    }

    /// What the ends of graphs look at: the same, or the end of a window that lies before it; nil before the window.
    var newest: Timestamp? {
        guard instant >= window.from else { return nil }
        return instant - window.through < window.step ? instant : window.through
    }

    /// The same where it is no step.
    var newestBetweenSteps: Timestamp? {
        newest.flatMap { StepRule.align($0, to: window.step) == $0 ? nil : $0 }
    }
}
