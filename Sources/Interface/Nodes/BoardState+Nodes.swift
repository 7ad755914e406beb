import Canvas
import Dashboards
import MetricModel

/// The Nodes board, and boards narrowed down to some nodes.
extension BoardState {
    var isShowingNodes: Bool {
        entries.indices.contains(boardIndex) && entries[boardIndex].isNodes
    }

    /// What a command does on the Nodes board; nil where it does what it does everywhere.
    mutating func performOnNodes(_ command: Command) -> [InterfaceRequest]? {
        switch command {
        case .up, .down, .pageUp, .pageDown, .first, .last: moveOnNodes(command)
        case .zoom: if nodesView.current != nil { nodesView.detailTop = 0 }
        case .back: leaveNode()
        case .previousSortColumn: nodesView.sort(step: -1, find: find)
        case .nextSortColumn: nodesView.sort(step: 1, find: find)
        case .reverseSort: nodesView.reverse(find: find)
        case .snapshotPanel: return snapshot(.board)
        case .exportCSV:
            return write(.board, as: .csv)
        case .copy:
            show("nodes copied")
            return [.copy(nodesCSV)]
        default: return nil
        }
        return []
    }

    var nodesCSV: String { NodesCSV.text(nodesView.rows, now: now, clock: wallClock) }

    private mutating func leaveNode() {
        if nodesView.detailTop != nil {
            nodesView.detailTop = nil
        } else {
            find = ""
            nodesView.arrange(find: find)
        }
    }

    private mutating func moveOnNodes(_ command: Command) {
        let page = max(1, height - 6)
        let steps =
            switch command {
            case .up: -1
            case .down: 1
            case .pageUp: -page
            case .pageDown: page
            case .first: -100_000
            default: 100_000
            }
        guard let top = nodesView.detailTop else { return nodesView.select(nodesView.selected + steps) }
        let content = BoardLayout(self).content
        let lines = NodesScreen(state: self).detail?.lineCount(width: content.width - 4) ?? 0
        nodesView.detailTop = min(max(0, top + steps), max(0, lines - content.height + 2))
    }

    mutating func handleOnNodes(_ action: MouseAction) {
        switch action.kind {
        case .wheelUp: moveOnNodes(.up)
        case .wheelDown: moveOnNodes(.down)
        case .click, .doubleClick:
            let screen = NodesScreen(state: self)
            let content = BoardLayout(self).content
            guard nodesView.detailTop == nil else { return }
            if let column = screen.heading(atX: action.x, y: action.y, in: content) {
                return nodesView.sort(by: column, find: find)
            }
            guard let row = screen.row(atY: action.y, in: content) else { return }
            nodesView.select(row)
            if action.kind == .doubleClick { nodesView.detailTop = 0 }
        case .drag, .release: break
        }
    }

    // MARK: Boards of some nodes only

    mutating func openNodePicker() {
        // Two jobs may ask the same instance: boards are narrowed down by instance, so one line stands for both.
        var names: [String] = []
        for name in nodes.map(\.name).sorted(by: { $0.precedesBytewise($1) })
        where !(names.last?.isBytewiseEqual(to: name) ?? false) {
            names.append(name)
        }
        var picker = PickerState(
            purpose: .nodes, title: "nodes",
            items: [.init(text: "All", value: nil)] + names.map { .init(text: PanelContext.name($0), value: $0) })
        picker.isMultiple = true
        picker.marked = Set(nodeFilter)
        let wanted = isShowingNodes ? nodesView.current?.instance : nodeFilter.first
        picker.selected = wanted.flatMap { name in picker.items.firstIndex { $0.value == name } } ?? 0
        overlay = .picker(picker)
    }

    /// Takes what was marked, or the line the cursor is on where nothing was marked anew.
    mutating func chooseNodes(_ picker: PickerState) -> [InterfaceRequest] {
        guard let item = picker.current else { return [] }
        let before = Set(nodeFilter)
        if let value = item.value {
            nodeFilter = picker.marked == before ? [value] : picker.marked.sorted()
        } else {
            nodeFilter = []
        }
        guard Set(nodeFilter) != before else { return [] }
        scales = [:]
        return evaluate()
    }
}
