/// What a key can make the Live board do.
public enum Command: Sendable, Hashable, CaseIterable {
    case left, right, up, down, pageUp, pageDown, first, last
    case zoom, back
    case nextBoard, previousBoard
    case previousWorkspace, nextWorkspace, pickWorkspace, filters, range, measure, find
    case pause, earlier, later, faster, slower
    case previousSortColumn, nextSortColumn, reverseSort
    case snapshotPanel, snapshotBoard, export, exportCSV, copy, inspect
    case theme, charset, help, quit
}
