import Dashboards
import Interface
import MetricModel
import PromQL

/// Answers a board's evaluations: its variables first, then its panels, then what these show.
struct BoardAnswerer: Sendable {
    let evaluator: BoardEvaluator

    /// - Parameter variables: What the board's variables came to a moment ago, where that still holds.
    func answer(
        _ evaluation: Evaluation, at moment: BoardMoment, variables known: BoardVariables? = nil,
        isCancelled: () -> Bool = { false }
    ) throws(CancellationError) -> BoardData {
        let clock = ContinuousClock()
        let start = clock.now
        let processorStart = ThreadTime.seconds
        var data: BoardData
        switch evaluation.board.layout {
        case .folding:
            let panels = try evaluator.evaluate(
                evaluation.board, choices: evaluation.choices, at: moment, isCancelled: isCancelled)
            data = BoardData(ticket: evaluation.ticket, panels: panels)
            data.digest = PanelDigest(evaluation.board, panels: panels)
        case .grid:
            let variables = known ?? evaluator.variables(of: evaluation.board, choices: evaluation.choices, at: moment)
            let board = evaluation.shownBoard(variables)
            let asked = board.asking(evaluation.wanted)
            let panels = try evaluator.evaluate(
                asked, choices: variables.choices, values: variables.values, at: moment, isCancelled: isCancelled)
            let shown = board.fulfilling(panels, variables, span: moment.window.span)
            data = BoardData(ticket: evaluation.ticket, panels: panels, board: shown, variables: variables)
            for panel in asked.panels {
                data.contents[panel.id] = panels[panel.id].map { PanelContent(panel, $0) }
            }
        }
        let (seconds, attoseconds) = (clock.now - start).components
        data.duration = Double(seconds) + Double(attoseconds) * 1e-18
        data.cost = ThreadTime.seconds - processorStart
        return data
    }
}

extension Board {
    /// The board with only the panels that are wanted, those that ask nothing, and those that come and go with what
    /// they find.
    fileprivate func asking(_ wanted: Set<Panel.ID>?) -> Board {
        guard let wanted else { return self }
        var board = self
        board.panels.removeAll { !wanted.contains($0.id) && !$0.queries.isEmpty && !$0.asksForData }
        return board
    }
}
