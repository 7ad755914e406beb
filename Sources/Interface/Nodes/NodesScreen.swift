import Canvas

/// The Nodes board in the place of a board's panels: the table with a look into the selected node below it where there
/// is room for both, or that look alone.
struct NodesScreen {
    let state: BoardState

    /// Fewer lines than this say too little of a node to be worth a frame.
    private static let leastPreview = 12
    /// So high the table stays, however few nodes there are, where the screen is high enough.
    private static let leastTable = 8

    func draw(in area: Rect, on grid: inout Grid) {
        if let detail { return detail.draw(in: area, on: &grid) }
        table(in: area).draw(in: tableArea(in: area), on: &grid)
        guard let preview = preview(in: area), let row = state.nodesView.current else { return }
        detail(of: row, top: 0, isOpen: false).draw(in: preview, on: &grid)
    }

    private func table(in area: Rect) -> NodesTable {
        NodesTable(
            view: state.nodesView, theme: state.theme, clock: state.wallClock, now: state.now,
            only: Set(state.nodeFilter), hasFoot: preview(in: area) == nil)
    }

    /// The table's row at a line of the screen.
    func row(atY y: Int, in area: Rect) -> Int? { table(in: area).row(atY: y, in: tableArea(in: area)) }

    /// The column whose heading is at a place of the screen.
    func heading(atX x: Int, y: Int, in area: Rect) -> NodeColumn? {
        table(in: area).heading(atX: x, y: y, in: tableArea(in: area))
    }

    private func tableArea(in area: Rect) -> Rect {
        guard let preview = preview(in: area) else { return area }
        return Rect(x: area.x, y: area.y, width: area.width, height: preview.y - area.y)
    }

    /// What the table leaves below it; nil where that is too little.
    private func preview(in area: Rect) -> Rect? {
        guard state.nodesView.current != nil else { return nil }
        let needed = state.nodesView.rows.count + 3 + min(3, state.nodesView.problems.count)
        let height = max(needed, min(area.height / 4, NodesScreen.leastTable))
        guard area.height - height >= NodesScreen.leastPreview else { return nil }
        return Rect(x: area.x, y: area.y + height, width: area.width, height: area.height - height)
    }

    var detail: NodeDetailScreen? {
        guard let top = state.nodesView.detailTop, let row = state.nodesView.current else { return nil }
        return detail(of: row, top: top, isOpen: true)
    }

    private func detail(of row: NodeRow, top: Int, isOpen: Bool) -> NodeDetailScreen {
        NodeDetailScreen(
            row: row, top: top, theme: state.theme, clock: state.wallClock, now: state.now, isOpen: isOpen,
            zoomKey: state.keys.label(of: .zoom))
    }
}
