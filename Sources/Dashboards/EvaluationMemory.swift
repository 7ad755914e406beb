import MetricModel
import PromQL
import Synchronization

/// What an evaluator keeps from round to round, because a live board asks the same questions every second:
/// expressions with their variables put in, parsed queries, and the steps already computed.
final class EvaluationMemory: Sendable {
    private struct State {
        var values: TemplateValues?
        /// By the text with variables in it; all made with `values`.
        var texts: [String: String] = [:]
        var queries: [String: Known] = [:]
        var round = 0
    }

    private struct Known {
        var query: Result<ParsedQuery, QueryError>
        var lastUse: Int
    }

    /// Queries that were not asked for so many rounds are forgotten: windows that grow with a young history, and choices
    /// of variables, make new texts all the time.
    private static let patience = 8

    private let engine: Engine
    private let steps: StepCache
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
            }
        }
    }

    /// The expression with its variables put in.
    func text(of expression: String, with values: TemplateValues) -> String {
        state.withLock { state in
            if state.values != values {
                state.values = values
                state.texts = [:]
            }
            if let known = state.texts[expression] { return known }
            let text = ExpressionTemplate(expression).expanded(values)
            state.texts[expression] = text
            return text
        }
    }

    /// The expression as a comparison asks it; one that is no query stays as it is, to fail with its own message.
    func text(
        of expression: String, with values: TemplateValues, comparedWith comparison: Comparison?
    ) -> String {
        switch comparison {
        case nil: return text(of: expression, with: values)
        case .before(let span):
            let text = text(of: expression, with: values)
            return (try? query(text).text(lookingBack: span)) ?? text
        case .value(let name, let value):
            // Not remembered: the texts are those of one set of values, and a board is compared rarely.
            var values = values
            values.variables[name]?.choice = .values([value])
            return ExpressionTemplate(expression).expanded(values)
        }
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

    private func query(_ text: String) throws(QueryError) -> ParsedQuery {
        let known = state.withLock { state -> Result<ParsedQuery, QueryError>? in
            state.queries[text]?.lastUse = state.round
            return state.queries[text]?.query
        }
        if let known { return try known.get() }
        let parsed = Result { () throws(QueryError) in try ParsedQuery(text) }
        state.withLock { state in
            state.queries[text] = Known(query: parsed, lastUse: state.round)
        }
        return try parsed.get()
    }
}
