public import PromQL

/// Asks a board's questions: every query of every panel, with the variables' choices put in.
public struct BoardEvaluator: Sendable {
    private let engine: Engine

    public init(engine: Engine) {
        self.engine = engine
    }

    /// All panels' answers at a moment; equal expressions are evaluated once.
    ///
    /// - Parameters:
    ///   - choices: By variable name; All where nothing is said.
    ///   - isCancelled: Asked before every query.
    /// - Throws: Only when cancelled. What goes wrong with a query is told in its panel's answer.
    public func evaluate(
        _ board: Board, choices: [String: VariableChoice] = [:], at moment: BoardMoment,
        isCancelled: () -> Bool = { Task.isCancelled }
    ) throws(CancellationError) -> [Panel.ID: PanelData] {
        [:]
    }

    /// The values a variable can take in the moment's window, sorted.
    public func values(of variable: Variable, at moment: BoardMoment) throws(QueryError) -> [String] {
        []
    }
}
