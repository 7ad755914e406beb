import Canvas
import Dashboards
import MetricModel

/// Which panels are asked for: those in sight and those a screenful away. The others keep what was last known of them.
extension BoardState {
    /// Answers to other questions can't stand beside each other.
    struct Question: Equatable {
        var board: String
        var choices: [String: VariableChoice]
        var instances: [String]
        var range: TimeSpan
        var bounds: TimeBounds?
        var pausedAt: Timestamp?
        var comparison: Comparison?
    }

    /// Panels out of sight are asked for once, so many at a time, while there is nothing else to do: exports want them,
    /// and who scrolls there.
    private static let mostAtOnce = 8

    var question: Question {
        Question(
            board: board.name, choices: choices, instances: nodeFilter, range: range, bounds: bounds,
            pausedAt: pausedAt,
            comparison: comparison)
    }

    /// The panels that show now, or would after scrolling by a screen; nil where all are asked for anyway.
    var panelsInSight: Set<Panel.ID>? {
        guard asksOnlyInSight, board.layout == .grid, nextBoard == nil else { return nil }
        let layout = BoardLayout(self)
        let seen = (scroll - layout.content.height)..<(scroll + 2 * layout.content.height)
        return Set(
            layout.panels.filter { $0.area.y < seen.upperBound && $0.area.maxY > seen.lowerBound }
                .map { board.panels[$0.index].id })
    }

    /// Takes the answers; those to the same question stay for panels that were not asked for again.
    mutating func take(_ data: BoardData) {
        let ids = Set(board.panels.map(\.id))
        let isSame = asksOnlyInSight && pendingQuestion == answeredQuestion
        panels = isSame ? panels.merging(data.panels) { $1 }.filter { ids.contains($0.key) } : data.panels
        contents = isSame ? contents.merging(data.contents) { $1 }.filter { ids.contains($0.key) } : data.contents
        if !isSame { askedPanels = [] }
        askedPanels.formUnion(pendingPanels ?? ids)
        answeredQuestion = pendingQuestion
    }

    /// After scrolling: asks at once for panels that came into sight.
    mutating func askForSight() -> [InterfaceRequest] {
        guard pendingTicket == nil, let sight = panelsInSight, !sight.isSubset(of: lastSight) else { return [] }
        return evaluate()
    }

    /// After an answer: asks for what nothing is known of yet, panels in sight first.
    mutating func askForMissing() -> [InterfaceRequest] {
        guard pendingTicket == nil, let sight = panelsInSight else { return [] }
        let missing = board.panels.map(\.id).filter { panels[$0] == nil && !askedPanels.contains($0) }
        if missing.contains(where: sight.contains) { return evaluate() }
        return missing.isEmpty ? [] : evaluate(only: Set(missing.prefix(Self.mostAtOnce)))
    }
}
