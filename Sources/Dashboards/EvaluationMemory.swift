import MetricModel
import PromQL
import Synchronization

/// What an evaluator keeps from round to round, because a live board asks the same questions every second:
/// expressions with their variables put in, parsed queries, and the steps already computed.
final class EvaluationMemory: Sendable {
    private struct State {
        var texts: [TemplateValues: Texts] = [:]
        var queries: [String: Known] = [:]
        var round = 0
    }

    /// What expressions came to with one set of values: panels of other widths, or repeated ones, have their own.
    private struct Texts {
        /// By the text with variables in it.
        var expanded: [String: String] = [:]
        var lastUse: Int
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
                state.texts = state.texts.filter { $0.value.lastUse >= oldest }
            }
        }
    }

    /// The expression with its variables put in.
    func text(of expression: String, with values: TemplateValues) -> String {
        state.withLock { state in
            let round = state.round
            if let known = state.texts[values]?.expanded[expression] {
                state.texts[values]?.lastUse = round
                return known
            }
            let text = ExpressionTemplate(expression).expanded(values)
            state.texts[values, default: Texts(lastUse: round)].expanded[expression] = text
            state.texts[values]?.lastUse = round
            return text
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
