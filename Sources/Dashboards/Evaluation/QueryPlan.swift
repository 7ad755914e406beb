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
            let range = QueryRange(start: start, end: moment.window.through - back, step: moment.window.step)
            if range.start > range.end { return }
            key = Key(expression: expression, time: .over(range))
        }
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
}
