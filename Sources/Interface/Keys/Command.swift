/// What a key can make the boards do; the raw value is what the configuration calls it.
public enum Command: String, Sendable, Hashable, CaseIterable {
    case left, right, up, down
    case pageUp = "page-up"
    case pageDown = "page-down"
    case first, last
    case zoom, back
    case nextBoard = "next-board"
    case previousBoard = "previous-board"
    case previousWorkspace = "previous-workspace"
    case nextWorkspace = "next-workspace"
    case pickWorkspace = "pick-workspace"
    case filters, range, measure, find
    case prompt, form
    case pause, earlier, later
    case muchEarlier = "much-earlier"
    case muchLater = "much-later"
    case faster, slower
    case crosshairLeft = "crosshair-left"
    case crosshairRight = "crosshair-right"
    case mark, compare
    case zoomTime = "zoom-time"
    case hideSeries = "hide-series"
    case onlySeries = "only-series"
    case previousSortColumn = "previous-sort-column"
    case nextSortColumn = "next-sort-column"
    case reverseSort = "reverse-sort"
    case snapshotPanel = "snapshot-panel"
    case snapshotBoard = "snapshot-board"
    case export
    case exportCSV = "export-csv"
    case copy, inspect
    case pickNodes = "pick-nodes"
    case theme, charset, help, quit
    case board1 = "board-1"
    case board2 = "board-2"
    case board3 = "board-3"
    case board4 = "board-4"
    case board5 = "board-5"
    case board6 = "board-6"
    case board7 = "board-7"
    case board8 = "board-8"
    case board9 = "board-9"

    /// Those that go to a board by its number, in order.
    static let boards: [Command] = [.board1, .board2, .board3, .board4, .board5, .board6, .board7, .board8, .board9]

    /// Which board it goes to, counted from 0; nil for all other commands.
    var boardIndex: Int? { Command.boards.firstIndex(of: self) }

    /// Whether it means something where there is no panel at all: on the prompt's board before the first query.
    var worksWithoutPanels: Bool {
        switch self {
        case .help, .prompt, .form, .range, .pickNodes, .faster, .slower, .back, .nextBoard, .previousBoard, .theme,
            .charset, .quit:
            true
        default: boardIndex != nil
        }
    }

    /// Whether it means nothing on the Nodes board, which has neither panels nor queries.
    var isOfPanelsOnly: Bool {
        switch self {
        case .previousWorkspace, .nextWorkspace, .pickWorkspace, .filters, .range, .measure, .pause, .earlier, .later,
            .muchEarlier, .muchLater, .crosshairLeft, .crosshairRight, .mark, .zoomTime, .compare, .hideSeries,
            .onlySeries, .form,
            .inspect, .left, .right:
            true
        default: false
        }
    }
}
