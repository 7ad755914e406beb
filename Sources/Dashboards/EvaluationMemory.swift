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
        var queries: [String: Result<ParsedQuery, QueryError>] = [:]
    }

    /// More parsed queries than several boards have are never kept.
    private static let mostQueries = 2000

    private let engine: Engine
    private let steps: StepCache
    private let state = Mutex(State())

    init(engine: Engine, settleTime: TimeSpan) {
        self.engine = engine
        steps = StepCache(engine, settleTime: settleTime)
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
        if let known = state.withLock({ $0.queries[text] }) { return try known.get() }
        let parsed = Result { () throws(QueryError) in try ParsedQuery(text) }
        state.withLock { state in
            if state.queries.count >= EvaluationMemory.mostQueries { state.queries = [:] }
            state.queries[text] = parsed
        }
        return try parsed.get()
    }
}
