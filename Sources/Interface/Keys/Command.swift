/// What a key can make the Live board do.
public enum Command: Sendable, Hashable, CaseIterable {
    case left, right, up, down, pageUp, pageDown, first, last
    case zoom, back
    case nextBoard, previousBoard
    case previousWorkspace, nextWorkspace, pickWorkspace, filters, range, measure, find
    case pause, earlier, later, faster, slower
    case previousSortColumn, nextSortColumn, reverseSort
    case snapshotPanel, snapshotBoard, export, exportCSV, copy, inspect
    case pickNodes
    case theme, charset, help, quit

    /// Whether it means nothing on the Nodes board, which has neither panels nor queries.
    var isOfPanelsOnly: Bool {
        switch self {
        case .previousWorkspace, .nextWorkspace, .pickWorkspace, .filters, .range, .measure, .pause, .earlier, .later,
            .inspect, .left, .right:
            true
        default: false
        }
    }
}
