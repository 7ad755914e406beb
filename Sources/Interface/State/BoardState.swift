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
    /// Whether all there is was recorded before: there is no live to go back to.
    public internal(set) var isRecording = false
    /// Where a recording ends.
    var recordedEnd: Timestamp?
    /// In which forms `s` and `S` write, and what they hide.
    public var snapshotFormats: [SnapshotFormat] = [.text]
    public var redaction = Redaction(labels: [])
    /// The clock of those who look at it.
    let localClock: WallClock
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
    /// The ends of the range, where it is not `range` up to now.
    var bounds: TimeBounds?
    /// Where the user was on each board, by its place among the entries.
    var places: [Int: BoardPlace] = [:]
    /// Rows that were opened or closed, by the board's name.
    var toggledRows: [String: [Panel.ID]] = [:]
    public internal(set) var interval: TimeSpan
    public internal(set) var choices: [String: VariableChoice] = [:]
    var values: [String: [String]] = [:]
    var nodes: [NodeStatus] = []
    /// The Nodes board's lines.
    var nodesView = NodesView()
    /// The instances that boards are narrowed down to; empty for all.
    public internal(set) var nodeFilter: [String] = []
    var notice: Notice?

    /// What its graphs are held against.
    var comparison: Comparison?

    // MARK: Its data
    var panels: [Panel.ID: PanelData] = [:]
    /// What panels of Grafana's kinds show of their data.
    var contents: [Panel.ID: PanelContent] = [:]
    var fieldViews: [Panel.ID: FieldTableView] = [:]
    /// What the board's variables offer and which choices counted; nil for boards whose variables come by themselves.
    var variables: BoardVariables?
    var tables: [Panel.ID: TableView] = [:]
    var scales: [Panel.ID: ScaleMemory] = [:]
    /// Of the series in graphs; of the board's own only where they are not stacked.
    var orders: [Panel.ID: SeriesOrder] = [:]
    var colors = SeriesColors()
    var evaluationSeconds = 0.0
    var inspected = InspectedQueries()
    /// When counters began again, within what is shown.
    var restarts: [Timestamp] = []
    var nodeChanges: [NodeChange] = []
    var lastTicket = 0
    var pendingTicket: Int?
    var pendingSince: Timestamp
    /// The moment that is asked about, and the one that the panels show.
    var pendingMoment: Timestamp?
    var shownMoment: Timestamp?
    var isOutdated = false
    /// Whether the look under way was taken because there were new samples.
    var isRefreshing = false
    var pace = RefreshPace()
    /// Whether all that look for nodes have answered, or there ever was one: where there is none, nobody lists any.
    var hasLookedForNodes = false
    /// The oldest moment that samples are kept of.
    var keptSince: Timestamp?

    // MARK: Where the user is
    /// Of `board.panels`.
    var focus = 0
    var isZoomed = false
    var scroll = 0
    /// The moment the view stands still at; nil while live.
    public internal(set) var pausedAt: Timestamp?
    var crosshair: Timestamp?
    var marks = MarksState()
    /// By graph.
    var legends: [Panel.ID: SeriesList] = [:]
    var explore = ExploreState()
    /// What this board showed before a drag zoomed in on a part of it, to go back to.
    var timesBefore: [ShownTime] = []
    /// Where the mouse went down in a graph.
    var dragStart: (panel: Int, moment: Timestamp)?
    /// The time dragged over so far.
    var dragged: ClosedRange<Timestamp>?
    /// The panel that the mouse went down on last: two clicks on different things at one place are no double click.
    var clickedPanel: Panel.ID?
    var overlay: Overlay?
    var find = ""
    var toast: Toast?
    /// The files written in one go, as the footer tells them.
    var written: (paths: [String], until: Timestamp)?
    /// The theme to go back to when the picker is left without a choice.
    var themeBefore: Theme?
    /// Whether the theme on the screen was picked there.
    var hasPickedTheme = false
    let keys: KeyMap
    /// Whether panels out of sight are left alone, as on a screen that goes on; what is drawn only once wants them all.
    public var asksOnlyInSight = false
    /// What was in sight at the last look.
    var lastSight: Set<Panel.ID> = []
    /// The panels that have been asked for since the question changed, whether there was an answer or not.
    var askedPanels: Set<Panel.ID> = []
    /// Of the look under way: which panels, and what it asks.
    var pendingPanels: Set<Panel.ID>?
    var pendingQuestion: Question?
    /// What `panels` answer.
    var answeredQuestion: Question?
    /// Whether the hints of the very first start are still there.
    var showsHints = false

    /// - Parameters:
    ///   - boards: What there is to look at; the first one is shown.
    ///   - theme: Adapted to the terminal's colours already, as are `themes`, those to choose from.
    ///   - utcOffset: How far local time is ahead of UTC.
    ///   - zone: What is written behind the clock, such as `UTC`; nothing for local time.
    ///   - keys: The key table with the user's changes.
    public init(
        boards: [BoardEntry], theme: Theme, themes: [Theme] = [], width: Int, height: Int, now: Timestamp,
        range: TimeSpan = .minutes(15), interval: TimeSpan = .seconds(2), utcOffset: TimeSpan = .zero,
        zone: String = "", isDemo: Bool = false, keys: KeyMap = .standard
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
        self.keys = keys
        localClock = WallClock(utcOffset: utcOffset, zone: zone)
        let timeRange = TimeRange(span: range)
        board =
            boards.first?.make(.rate, timeRange) ?? Board(name: "none", title: "", panels: [], timeRange: timeRange)
    }

    /// Changes the state by an event.
    ///
    /// - Returns: what has to be done because of it.
    public mutating func handle(_ event: InterfaceEvent) -> [InterfaceRequest] {
        defer { readInspected() }
        switch event {
        case .key(let press):
            let requests = meaning(of: press).flatMap { handle($0) }
            return requests.isEmpty ? askForSight() : requests
        case .mouse(let action):
            let requests = handle(action)
            return requests.isEmpty ? askForSight() : requests
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
        case .nodes(let nodes):
            self.nodes = nodes
            hasLookedForNodes = hasLookedForNodes || !nodes.isEmpty
        case .themes(let themes, let standard): take(themes, standard: standard)
        case .nodeRows(let rows, let problems, let isComplete):
            nodesView.update(rows, find: find)
            if let new = problems.first(where: { !nodesView.problems.contains($0) }) { show(new, isError: true) }
            nodesView.problems = problems
            hasLookedForNodes = hasLookedForNodes || isComplete
        case .kept(let since): keptSince = since
        case .words(let vocabulary, let words):
            explore.prompt.take(words, for: vocabulary)
            takeWords(words, for: vocabulary)
        case .history(let queries): explore.prompt.takeHistory(queries)
        case .measured(let data): takeMeasured(data)
        case .firstStart: showsHints = true
        case .toast(let text, let isError): show(text, isError: isError)
        case .wrote(let path): noteFile(path)
        case .notice(let notice): self.notice = notice
        }
        return []
    }

    mutating func show(_ text: String, isError: Bool = false) {
        toast = Toast(text: text, isError: isError, until: now + .seconds(isError ? 8 : 4))
    }

    /// What is no news, only help: it hides neither news nor the footer's keys for long.
    mutating func showBriefly(_ text: String) {
        if let toast, toast.isError { return }
        toast = Toast(text: text, isError: false, until: now + .seconds(2))
    }

    private mutating func tick(_ moment: Timestamp) -> [InterfaceRequest] {
        now = moment
        if let toast, toast.until <= now { self.toast = nil }
        // New samples that came too soon after the last look.
        return isOutdated && pendingTicket == nil ? collected() : []
    }

    private mutating func resize(width: Int, height: Int) -> [InterfaceRequest] {
        self.width = max(0, width)
        self.height = max(0, height)
        scrollToFocus()
        // A wider graph shows more steps.
        return panels.isEmpty ? [] : evaluate()
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
        case .boards(let number): return entries.count >= max(2, number)
        case .hasWorkspaces: return workspaceVariable != nil
        case .hasVariables: return !shownVariables.isEmpty
        case .live: return pausedAt == nil
        case .paused: return pausedAt != nil
        case .zoomed: return isShowingNodes ? nodesView.detailTop != nil : isZoomed
        case .board: return isShowingNodes ? nodesView.detailTop == nil : !isZoomed
        case .severalNodes: return nodes.count > 1
        case .measured: return board.layout == .folding
        case .table:
            if isShowingNodes { return nodesView.detailTop == nil }
            if case .table = focusedPanel?.kind { return true }
            return isLegendOpen || focusedTable != nil
        case .legend: return isLegendOpen
        case .explore: return isExploring
        case .hasExplore: return entries.contains { $0.isExplore }
        }
    }

    /// The variable that `[` and `]` go through.
    var workspaceVariable: Variable? {
        shownVariables.first { $0.name == "workspace" }
    }
}
