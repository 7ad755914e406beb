import Canvas
import Dashboards

/// Where everything stands on a screen of a size; nothing but rectangles.
///
///     header      program, boards, mode, range, nodes, clock
///     variables   workspaces and filters (from 16 rows on)
///     prompt      the query, on the board that explores
///     content     tiles, graphs, tables, row by row; scrolled where they do not fit
///     footer      keys, or what has just happened
struct BoardLayout: Sendable {
    struct Placed: Sendable {
        /// Of the board's panels.
        var index: Int
        /// In the content, whose first line is 0 whatever the scroll.
        var area: Rect
    }

    /// Less than this is no board but a line that says so.
    static let smallest = (width: 40, height: 10)

    let header: Rect
    /// Empty on low screens.
    let variables: Rect
    /// Empty on all boards but one.
    let prompt: Rect
    let content: Rect
    let footer: Rect
    private(set) var panels: [Placed] = []
    private(set) var contentHeight = 0

    init(_ state: BoardState) {
        let width = state.width
        let height = state.height
        header = Rect(x: 0, y: 0, width: width, height: min(1, height))
        let hasVariables = height >= 16 && !state.shownVariables.isEmpty && !state.isShowingNodes
        variables = Rect(x: 0, y: 1, width: width, height: hasVariables ? 1 : 0)
        footer = Rect(x: 0, y: height - 1, width: width, height: height > 1 ? 1 : 0)
        let top = hasVariables ? 2 : 1
        let promptHeight = state.isExploring ? PromptPanel(state: state).height(width: width, screen: height) : 0
        prompt = Rect(x: 0, y: top, width: width, height: promptHeight)
        content = Rect(x: 0, y: top + promptHeight, width: width, height: height - top - 1 - promptHeight)
        if state.isZoomed, state.board.panels.indices.contains(state.focus) {
            let area = Rect(x: 0, y: 0, width: content.width, height: content.height)
            panels = [Placed(index: state.focus, area: area)]
            contentHeight = content.height
            return
        }
        if state.board.layout == .grid {
            let grid = GridLayout(state.board, width: content.width, height: content.height)
            panels = grid.panels
            contentHeight = grid.height
            return
        }
        place(LayoutRow.rows(of: state, width: width, height: content.height))
    }

    private mutating func place(_ rows: [LayoutRow]) {
        let heights = LayoutRow.heights(of: rows, in: content.height)
        var y = 0
        for (row, height) in zip(rows, heights) {
            panels += row.placed(y: y, width: content.width, height: height)
            y += height
        }
        contentHeight = y
    }

    /// Where a panel stands on the screen, with the content moved up by `scroll` lines.
    func area(of index: Int, scroll: Int) -> Rect? {
        guard let placed = panels.first(where: { $0.index == index }) else { return nil }
        var area = placed.area
        area.y += content.y - scroll
        return area
    }

    /// The panel that shows at a place of the screen.
    func panel(atX x: Int, y: Int, scroll: Int) -> Int? {
        guard content.contains(x: x, y: y) else { return nil }
        return panels.first { $0.area.contains(x: x, y: y - content.y + scroll) }?.index
    }
}
