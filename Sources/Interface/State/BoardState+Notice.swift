import Dashboards

extension BoardState {
    /// The notice, as long as there is no history to look at: a broken endpoint never empties a screen that has some.
    var shownNotice: Notice? {
        // How the nodes are is shown whatever they say.
        if isShowingNodes { return nil }
        // An imported board may ask of anything, not only of AI, and so may a query.
        let mayAskOfAnything =
            board.layout == .grid || (isExploring && !AIMetricsAdvice.concerns(explore.query))
        if mayAskOfAnything, nodes.contains(where: \.isUp) { return nil }
        return panels.values.contains { $0.answers.values.contains { !$0.series.isEmpty } } ? nil : fullNotice
    }

    /// The notice, and the key of the board that shows traffic which is not about AI.
    private var fullNotice: Notice? {
        guard var notice, notice.leavesGatewayBoard, let place = entries.firstIndex(where: { $0.name == "kong" }),
            Command.boards.indices.contains(place)
        else { return notice }
        let key = keys.label(of: Command.boards[place])
        if key.isEmpty { return notice }
        // What is typed into a query is no key.
        let press = isPromptOpen ? "Esc, then \(key)" : "press \(key)"
        notice.steps.append(
            Notice.Item(press, "for the board \(entries[place].title): the traffic there is"))
        notice.leads = [Notice.Lead(command: Command.boards[place], board: entries[place].title)]
        return notice
    }
}
