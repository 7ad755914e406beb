public import MetricModel
public import PromQL

/// Asks a board's questions: every query of every panel, with the variables' choices put in.
public struct BoardEvaluator: Sendable {
    let memory: EvaluationMemory

    /// - Parameter settleTime: how long after a moment its samples may still arrive: the longest scrape, and some more.
    public init(engine: Engine, settleTime: TimeSpan = .seconds(15)) {
        memory = EvaluationMemory(engine: engine, settleTime: settleTime)
    }

    /// All panels' answers at a moment; equal expressions are evaluated once.
    ///
    /// - Parameters:
    ///   - choices: By variable name; All where nothing is said.
    ///   - values: By variable name, what All stands for where the variable doesn't say; `.*` where nothing is said.
    ///   - isCancelled: Asked before every query.
    /// - Throws: Only when cancelled. What goes wrong with a query is told in its panel's answer.
    public func evaluate(
        _ board: Board, choices: [String: VariableChoice] = [:], values: [String: [String]] = [:],
        at moment: BoardMoment, isCancelled: () -> Bool = { Task.isCancelled }
    ) throws(CancellationError) -> [Panel.ID: PanelData] {
        memory.beginRound()
        var evaluation = BoardEvaluation(memory: memory, board: board, choices: choices, values: values, moment: moment)
        var result: [Panel.ID: PanelData] = [:]
        for panel in board.panels {
            result[panel.id] = try evaluation.data(of: panel, isCancelled: isCancelled)
        }
        return result
    }

    /// The values a variable can take in the moment's window, sorted bytewise.
    ///
    /// - Throws: What the engine says of the variable's selector.
    public func values(of variable: Variable, at moment: BoardMoment) throws(QueryError) -> [String] {
        guard !variable.labels.isEmpty else { return [] }
        let result = try memory.evaluate(variable.expression(range: moment.window.span), at: moment.instant)
        guard case .vector(let elements) = result.value else { return [] }
        return variable.values(of: elements.map(\.labels))
    }

    /// What to check where a topic's metrics are missing; nil where they are there.
    ///
    /// - Throws: What the engine says when asked for the metrics' names.
    public func advice(on topic: Topic, at moment: BoardMoment) throws(QueryError) -> AIMetricsAdvice? {
        let result = try memory.evaluate(AIMetricsAdvice.namesExpression, at: moment.instant)
        return AIMetricsAdvice(topic, metricNames: result.metricNames)
    }
}
