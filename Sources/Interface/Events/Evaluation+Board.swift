public import Dashboards

extension Evaluation {
    /// The board as it is shown: repeated panels once for each value, rows as the user left them.
    public func shownBoard(_ variables: BoardVariables) -> Board {
        var shown = board
        let own = Set(board.panels.map(\.id))
        // A row that stands there once is opened first, so that what it hides is repeated too.
        for row in toggledRows where own.contains(row) { shown = shown.togglingRow(row) }
        shown = shown.repeated(choices: variables.choices, values: variables.values, span: window.span)
        for row in toggledRows where !own.contains(row) { shown = shown.togglingRow(row) }
        return shown
    }
}
