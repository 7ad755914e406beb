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
