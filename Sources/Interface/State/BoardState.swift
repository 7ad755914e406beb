public import Dashboards
public import MetricModel

/// Everything the screen shows and everything the user has chosen; changed by events only.
///
/// It has no clock and does no input or output: moments come with events, and what has to be done is handed out as
/// requests.
public struct BoardState: Sendable {
    // MARK: The screen
    var width: Int
    var height: Int
    var themes: [Theme]
    public internal(set) var theme: Theme
    var isDemo: Bool
    var wallClock: WallClock
    var now: Timestamp
    let startedAt: Timestamp

    // MARK: The board
    let entries: [BoardEntry]
    var boardIndex = 0
    public internal(set) var board: Board
    /// The board asked for, where another one is shown: titles, units and columns change together with the numbers.
    var nextBoard: Board?
    var measure = Measure.rate
    var range: TimeSpan
    public internal(set) var interval: TimeSpan
    public internal(set) var choices: [String: VariableChoice] = [:]
    var values: [String: [String]] = [:]
    var nodes: [NodeStatus] = []
    /// The Nodes board's lines.
    var nodesView = NodesView()
    /// The instances that boards are narrowed down to; empty for all.
    public internal(set) var nodeFilter: [String] = []
    var notice: Notice?

    // MARK: Its data
    var panels: [Panel.ID: PanelData] = [:]
    var tables: [Panel.ID: TableView] = [:]
    var scales: [Panel.ID: ScaleMemory] = [:]
    var colors = SeriesColors()
    var evaluationSeconds = 0.0
    var lastTicket = 0
    var pendingTicket: Int?
    var pendingSince: Timestamp
    /// The moment that is asked about, and the one that the panels show.
    var pendingMoment: Timestamp?
    var shownMoment: Timestamp?
    var isOutdated = false

    // MARK: Where the user is
    /// Of `board.panels`.
    var focus = 0
    var isZoomed = false
    var scroll = 0
    /// The moment the view stands still at; nil while live.
    public internal(set) var pausedAt: Timestamp?
    var crosshair: Timestamp?
    /// Where the mouse went down in a graph.
    var dragStart: (panel: Int, moment: Timestamp)?
    var overlay: Overlay?
    var find = ""
    var toast: Toast?
    /// The theme to go back to when the picker is left without a choice.
    var themeBefore: Theme?

    /// - Parameters:
    ///   - boards: What there is to look at; the first one is shown.
    ///   - theme: Adapted to the terminal's colours already, as are `themes`, those to choose from.
    ///   - utcOffset: How far local time is ahead of UTC.
    public init(
        boards: [BoardEntry], theme: Theme, themes: [Theme] = [], width: Int, height: Int, now: Timestamp,
        range: TimeSpan = .minutes(15), interval: TimeSpan = .seconds(2), utcOffset: TimeSpan = .zero,
        isDemo: Bool = false
    ) {
        entries = boards
        self.theme = theme
        self.themes = themes.isEmpty ? [theme] : themes
        self.width = max(0, width)
        self.height = max(0, height)
        self.now = now
        startedAt = now
        pendingSince = now
        self.range = range
        self.interval = interval
        self.isDemo = isDemo
        wallClock = WallClock(utcOffset: utcOffset)
        let timeRange = TimeRange(span: range)
        board =
            boards.first?.make(.rate, timeRange) ?? Board(name: "none", title: "", panels: [], timeRange: timeRange)
    }

    /// Changes the state by an event.
    ///
    /// - Returns: what has to be done because of it.
    public mutating func handle(_ event: InterfaceEvent) -> [InterfaceRequest] {
        switch event {
        case .key(let press): return handle(press)
        case .mouse(let action): return handle(action)
        case .paste(let text): return paste(text)
        case .resized(let width, let height): return resize(width: width, height: height)
        case .tick(let moment): return tick(moment)
        case .collected(let moment):
            now = max(now, moment)
            return collected()
        case .data(let data): return receive(data)
        case .variableValues(let values):
            self.values = values
            return []
        case .nodes(let nodes): self.nodes = nodes
        case .nodeRows(let rows, let problems):
            nodesView.update(rows, find: find)
            nodesView.problems = problems
        case .toast(let text, let isError): show(text, isError: isError)
        case .notice(let notice): self.notice = notice
        }
        return []
    }

    mutating func show(_ text: String, isError: Bool = false) {
        toast = Toast(text: text, isError: isError, until: now + .seconds(isError ? 8 : 4))
    }

    private mutating func tick(_ moment: Timestamp) -> [InterfaceRequest] {
        now = moment
        if let toast, toast.until <= now { self.toast = nil }
        return []
    }

    private mutating func resize(width: Int, height: Int) -> [InterfaceRequest] {
        self.width = max(0, width)
        self.height = max(0, height)
        scrollToFocus()
        // A wider graph shows more steps.
        return panels.isEmpty ? [] : evaluate()
    }

    /// The notice, as long as there is no history to look at: a broken endpoint never empties a screen that has some.
    var shownNotice: Notice? {
        panels.values.contains { $0.answers.values.contains { !$0.series.isEmpty } } ? nil : notice
    }

    /// The panel that keys mean.
    var focusedPanel: Panel? {
        board.panels.indices.contains(focus) ? board.panels[focus] : nil
    }

    /// Whether a key of a scope works now.
    func isIn(_ scope: KeyBinding.Scope) -> Bool {
        switch scope {
        case .everywhere: return true
        case .severalBoards: return entries.count > 1
        case .hasWorkspaces: return workspaceVariable != nil
        case .hasVariables: return !board.variables.isEmpty
        case .live: return pausedAt == nil
        case .paused: return pausedAt != nil
        case .zoomed: return isShowingNodes ? nodesView.detailTop != nil : isZoomed
        case .board: return isShowingNodes ? nodesView.detailTop == nil : !isZoomed
        case .severalNodes: return nodes.count > 1
        case .table:
            if isShowingNodes { return nodesView.detailTop == nil }
            if case .table = focusedPanel?.kind { return true }
            return false
        }
    }

    /// The variable that `[` and `]` go through.
    var workspaceVariable: Variable? {
        board.variables.first { $0.name == "workspace" }
    }
}
