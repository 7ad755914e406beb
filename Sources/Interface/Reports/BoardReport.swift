import Dashboards
public import MetricModel

/// A board's numbers at one moment, for output that is read line by line: by a screen reader, a script, a log.
public struct BoardReport: Sendable {
    /// One panel that shows a single number.
    public struct Item: Sendable, Hashable {
        public var title: String
        /// Nil where there is none, which `words` explains.
        public var value: Double?
        /// As the screen writes it: `12.4 req/s`; in place of a number `collecting`, `no data` or `failed`.
        public var words: String
    }

    public var board: String
    public var moment: Timestamp
    public var nodesUp: Int
    public var nodes: Int
    /// The moment that the numbers are of, where no node answers any more.
    public var staleSince: Timestamp?
    /// Why there is nothing to report and what to do about it, where the screen would say so in place of the board.
    public var notice: Notice?
    /// In the board's order; the same panels at every report, so that columns keep their meaning.
    public var items: [Item]
    /// What the other panels say, in the board's order; each has its place at every report.
    public var panels: [ReportItem]
    /// Expressions that were to yield nothing and did not.
    public var failed: [String] = []

    /// What a board shows at its moment.
    public init(_ state: BoardState) {
        self.init(
            board: state.board, panels: state.panels, contents: state.contents, moment: state.shownAt,
            nodes: state.nodes)
        notice = state.reportedNotice
        if state.isShowingNodes { panels = [ReportItem(nodes: state)] + ReportItem.discovery(state) }
    }

    init(
        board: Board, panels: [Panel.ID: PanelData], contents: [Panel.ID: PanelContent] = [:], moment: Timestamp,
        nodes: [NodeStatus]
    ) {
        self.board = board.name
        self.moment = moment
        nodesUp = nodes.count { $0.isUp }
        self.nodes = nodes.count
        staleSince =
            board.panels.lazy.compactMap { panel -> Timestamp? in
                if case .stale(let since)? = panels[panel.id]?.state { since } else { nil }
            }.first
        items = board.panels.compactMap { BoardReport.item($0, panels[$0.id]) }
        self.panels = board.panels.compactMap { panel in
            ReportItem(
                panel, panels[panel.id], contents[panel.id], words: BoardReport.words(panels[panel.id]?.state))
        }
    }

    /// The number of a headline; nil for other panels.
    private static func item(_ panel: Panel, _ data: PanelData?) -> Item? {
        guard case .headline(let options) = panel.kind else { return nil }
        let samples = data?.answers[options.value]?.series.first?.samples
        let value = samples.flatMap { Reducer.lastNotNull.reduce($0) }
        guard value == nil else {
            return Item(
                title: panel.title, value: value, words: panel.unit.format(value, decimals: panel.decimals).text)
        }
        return Item(title: panel.title, value: nil, words: words(data?.state))
    }

    /// What is said in the place of numbers.
    private static func words(_ state: PanelState?) -> String {
        switch state {
        case .collecting, nil: "collecting"
        case .failed: "failed"
        case .ready, .noData, .stale: "no data"
        }
    }

    // MARK: Lines

    /// The line of numbers, then one for each other panel, or for each row of it; the clock begins them all.
    ///
    /// - Parameter zone: how far the clock of the reader is ahead of UTC.
    public func lines(utcOffset zone: TimeSpan) -> [String] {
        let clock = WallClock(utcOffset: zone).clock(moment)
        let lines = (notice?.lines ?? []) + panels.flatMap(\.lines)
        return [line(utcOffset: zone)] + lines.map { "\(clock)  \($0)" }
    }

    /// `15:03:22  nodes 3 of 3, Requests 12.4 req/s, Cost $3.91 /h, …`
    private func line(utcOffset zone: TimeSpan) -> String {
        let numbers = items.map { "\($0.title) \($0.words)" }
        let troubles = failed.isEmpty ? [] : ["FAILED: \(failed.joined(separator: "; "))"]
        let clock = WallClock(utcOffset: zone)
        let stale = staleSince.map { ["stale since \(clock.clock($0))"] } ?? []
        let parts = ["nodes \(nodesUp) of \(nodes)"] + stale + numbers + troubles
        return "\(clock.clock(moment))  \(parts.joined(separator: ", "))"
    }
}
