import MetricModel
import PromQL
import Synchronization

/// What an evaluator keeps from round to round, because a live board asks the same questions every second:
/// expressions with their variables put in, parsed queries, and the steps already computed.
final class EvaluationMemory: Sendable {
    private struct State {
        /// By the text with variables in it.
        var expansions: [String: Expansions] = [:]
        var queries: [String: Known] = [:]
        var round = 0
    }

    /// What an expression came to: panels of other widths, or repeated ones, have their own. The latest is the last.
    private struct Expansions {
        var all: [ExpandedExpression] = []
        var lastUse = 0

        mutating func expansion(of expression: String, _ values: TemplateValues, round: Int) -> ExpandedExpression {
            lastUse = round
            if let known = all.last(where: { $0.holds(for: values) }) { return known }
            if all.count >= EvaluationMemory.mostExpansions { all.removeFirst() }
            let expanded = ExpressionTemplate(expression).expansion(values)
            all.append(expanded)
            return expanded
        }
    }

    private struct Known {
        var query: Result<ParsedQuery, QueryError>
        var lastUse: Int
    }

    /// Queries that were not asked for so many rounds are forgotten: windows that grow with a young history, and choices
    /// of variables, make new texts all the time.
    private static let patience = 8
    /// An expression has no more expansions at once than this.
    private static let mostExpansions = 100

    private let engine: Engine
    private let steps: StepCache
    private let matchers = MatcherMemo()
    private let state = Mutex(State())

    init(engine: Engine, settleTime: TimeSpan) {
        self.engine = engine
        steps = StepCache(engine, settleTime: settleTime)
    }

    /// To be called before each round of a board's questions.
    func beginRound() {
        state.withLock { state in
            state.round += 1
            let oldest = state.round - EvaluationMemory.patience
            if state.round % EvaluationMemory.patience == 0 {
                state.queries = state.queries.filter { $0.value.lastUse >= oldest }
                state.expansions = state.expansions.filter { $0.value.lastUse >= oldest }
            }
        }
    }

    /// The expression with its variables put in.
    func expansion(of expression: String, with values: TemplateValues) -> ExpandedExpression {
        state.withLock { state in
            let round = state.round
            return state.expansions[expression, default: Expansions()].expansion(of: expression, values, round: round)
        }
    }

    /// The expression as a comparison asks it; one that is no query stays as it is, to fail with its own message.
    func expansion(
        of expression: String, with values: TemplateValues, comparedWith comparison: Comparison?
    ) -> ExpandedExpression {
        switch comparison {
        case nil: return expansion(of: expression, with: values)
        case .spanBefore:
            return expansion(of: expression, with: values, comparedWith: .before(values.range))
        case .before(let span):
            let expanded = expansion(of: expression, with: values)
            guard let text = try? query(expanded.text).text(lookingBack: span) else { return expanded }
            return expanded.reworded(text)
        case .value(let name, let value):
            var values = values
            values.variables[name]?.choice = .values([value])
            return expansion(of: expression, with: values)
        }
    }

    /// The expression over the series only that fulfil the conditions; one that is no query stays as it is.
    func narrowed(_ expanded: ExpandedExpression, by matchers: [Matcher]) -> ExpandedExpression {
        guard !matchers.isEmpty, let text = try? query(expanded.text).text(narrowedBy: matchers) else {
            return expanded
        }
        return expanded.reworded(text)
    }

    /// The value at one moment.
    func evaluate(_ text: String, at moment: Timestamp) throws(QueryError) -> QueryResult {
        try engine.evaluate(try query(text), at: moment)
    }

    /// The value at every step of a range.
    ///
    /// - Parameter now: the time up to which samples have been written.
    func evaluate(_ text: String, over range: QueryRange, now: Timestamp) throws(QueryError) -> QueryResult {
        try steps.evaluate(try query(text), over: range, now: now)
    }

    /// The selectors of an expression; none of one that can't be read.
    func selectors(in text: String) -> [VectorSelector] {
        (try? query(text).expression.selectors) ?? []
    }

    /// Whether anything has ever been scraped of what a selector means.
    func hasSeries(_ selector: VectorSelector, through moment: Timestamp) -> Bool {
        engine.hasSeries(selector, through: moment)
    }

    private func query(_ text: String) throws(QueryError) -> ParsedQuery {
        let known = state.withLock { state -> Result<ParsedQuery, QueryError>? in
            state.queries[text]?.lastUse = state.round
            return state.queries[text]?.query
        }
        if let known { return try known.get() }
        let parsed = Result { () throws(QueryError) in try ParsedQuery(text, matchers: matchers) }
        state.withLock { state in
            state.queries[text] = Known(query: parsed, lastUse: state.round)
        }
        return try parsed.get()
    }
}
