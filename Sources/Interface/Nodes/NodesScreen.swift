import Canvas

/// The Nodes board in the place of a board's panels: the table, or a look into one node.
struct NodesScreen {
    let state: BoardState

    func draw(in area: Rect, on grid: inout Grid) {
        if let detail { return detail.draw(in: area, on: &grid) }
        table.draw(in: area, on: &grid)
    }

    var table: NodesTable {
        NodesTable(
            view: state.nodesView, theme: state.theme, clock: state.wallClock, now: state.now,
            only: Set(state.nodeFilter))
    }

    var detail: NodeDetailScreen? {
        guard let top = state.nodesView.detailTop, let row = state.nodesView.current else { return nil }
        return NodeDetailScreen(row: row, top: top, theme: state.theme, clock: state.wallClock, now: state.now)
    }
}
