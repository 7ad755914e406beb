import Dashboards

extension BoardState {
    /// The notice, as long as there is no history to look at: a broken endpoint never empties a screen that has some.
    var shownNotice: Notice? {
        // How the nodes are is shown whatever they say.
        if isShowingNodes { return nil }
        // An imported board may ask of anything, not only of AI.
        if board.layout == .grid, nodes.contains(where: \.isUp) { return nil }
        return panels.values.contains { $0.answers.values.contains { !$0.series.isEmpty } } ? nil : fullNotice
    }

    /// The notice, and the key of the board that shows traffic which is not about AI.
    private var fullNotice: Notice? {
        guard var notice, notice.leavesGatewayBoard, let place = entries.firstIndex(where: { $0.name == "kong" }),
            Command.boards.indices.contains(place)
        else { return notice }
        let key = keys.label(of: Command.boards[place])
        if !key.isEmpty { notice.steps.append(Notice.Item(key, "the board Kong shows the traffic there is")) }
        return notice
    }
}
