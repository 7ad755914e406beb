import Dashboards

extension BoardState {
    /// The notice, as long as there is no history to look at: a broken endpoint never empties a screen that has some.
    var shownNotice: Notice? { isNoticeShown ? fullNotice : nil }

    /// The same for output without keys: boards are chosen by an option there.
    var reportedNotice: Notice? {
        guard isNoticeShown, var notice else { return nil }
        if notice.leavesGatewayBoard { notice.steps.append(Notice.Item("--board kong", "for the traffic there is")) }
        return notice
    }

    private var isNoticeShown: Bool {
        // How the nodes are is shown whatever they say.
        guard notice != nil, !isShowingNodes else { return false }
        if nodes.contains(where: \.isUp), asksOfOtherThings { return false }
        return !panels.values.contains { $0.answers.values.contains { !$0.series.isEmpty } }
    }

    /// Whether the board asks of anything but AI, as imported boards and queries may.
    private var asksOfOtherThings: Bool {
        if isExploring { return !AIMetricsAdvice.concerns(explore.query) }
        guard board.layout == .grid else { return false }
        let queries = board.panels.flatMap(\.queries)
        // A board of texts, or of closed rows, asks of nothing, and says what it has to say itself.
        return queries.isEmpty || !queries.allSatisfy { AIMetricsAdvice.concerns($0.expression) }
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
