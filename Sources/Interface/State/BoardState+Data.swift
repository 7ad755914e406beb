import Canvas
import Dashboards
import MetricModel

extension BoardState {
    /// The request to evaluate the board as it is now; what is under way is no longer waited for.
    public mutating func evaluate() -> [InterfaceRequest] {
        let sight = panelsInSight
        lastSight = sight ?? []
        return evaluate(only: sight)
    }

    /// - Parameter wanted: The panels to be asked for; nil for all.
    mutating func evaluate(only wanted: Set<Panel.ID>?) -> [InterfaceRequest] {
        lastTicket += 1
        pendingTicket = lastTicket
        pendingSince = now
        isOutdated = false
        isRefreshing = false
        let moment = pausedAt ?? now
        pendingMoment = moment
        let look = window(at: moment, points: max(40, graphColumns * 2))
        let asked = askedBoard
        pendingPanels = wanted
        pendingQuestion = question
        return [
            .evaluate(
                Evaluation(
                    ticket: lastTicket, board: asked, choices: choices, instances: nodeFilter, moment: look.moment,
                    window: look.window, points: panelPoints, clock: clock,
                    toggledRows: toggledRows[asked.name] ?? [], wanted: wanted))
        ]
    }

    /// One width for all graphs of the board, so that their steps are the same.
    private var graphColumns: Int {
        let layout = BoardLayout(self)
        let widths = layout.panels.filter { board.panels[$0.index].isGraph }.map(\.area.width)
        return max(20, (widths.max() ?? width) - 10)
    }

    /// How long an answer that a key asked for has been waited for, once that is long enough to wonder.
    var waited: TimeSpan? {
        guard pendingTicket != nil, !isRefreshing, now - pendingSince > .seconds(1) else { return nil }
        return now - pendingSince
    }

    /// An answer that takes longer is taken for lost, so that the view never stops for good.
    private static let patience = TimeSpan.seconds(30)

    /// New samples are looked at as soon as the last look is over and its cost allows; never while the view stands
    /// still.
    mutating func collected() -> [InterfaceRequest] {
        guard pausedAt == nil else { return [] }
        let isFree = pendingTicket == nil || now - pendingSince > BoardState.patience
        guard isFree, pace.isDue(at: now, after: pendingSince) else {
            isOutdated = true
            return []
        }
        let requests = evaluate()
        isRefreshing = true
        return requests
    }

    mutating func receive(_ data: BoardData) -> [InterfaceRequest] {
        guard data.ticket == pendingTicket else { return [] }
        pendingTicket = nil
        shownMoment = pendingMoment
        evaluationSeconds = data.duration
        if isRefreshing { pace.note(seconds: data.cost) } else { pace.forget() }
        restarts = data.restarts
        nodeChanges = data.nodeChanges
        show(data.board ?? nextBoard)
        take(data)
        variables = data.variables
        arrangeFields()
        prepareExplored()
        // What the prompt's panel shows is known only now.
        let digest = isExploring ? nil : data.digest
        take(digest ?? PanelDigest(board, panels: panels))
        return isOutdated ? collected() : askForMissing()
    }

    private mutating func take(_ digest: PanelDigest) {
        for name in digest.colorNames { colors.meet(name) }
        for panel in board.panels {
            for name in contents[panel.id]?.colorNames ?? [] { colors.meet(name) }
            guard let data = panels[panel.id] else { continue }
            switch panel.kind {
            case .timeSeries(let options):
                if case .graph(let graph)? = contents[panel.id] {
                    orders[panel.id, default: SeriesOrder()].see(
                        graph.series.map(\.name), values: graph.series.map(\.weight))
                    continue
                }
                let frame = SeriesFrame(panel, options: options, data: data)
                scales[panel.id, default: ScaleMemory(largest: frame.largest)].see(largest: frame.largest)
                guard options.stacking == .none else { continue }
                orders[panel.id, default: SeriesOrder()].see(
                    frame.series.map(\.name), values: frame.series.map(data.newestValue))
            case .table(let options):
                guard let table = digest.tables[panel.id] else { continue }
                if tables[panel.id]?.columnCount == options.columns.count {
                    tables[panel.id]?.update(table, options: options, find: find)
                } else {
                    tables[panel.id] = TableView(table, options: options, find: find)
                }
            default: break
            }
        }
    }

    /// Makes the board anew after its measure, range or name changed.
    mutating func rebuild() -> [InterfaceRequest] {
        guard entries.indices.contains(boardIndex) else { return [] }
        nextBoard = makeBoard()
        return evaluate() + measureMarks()
    }

    /// The same, for a board that has no numbers to go on showing.
    mutating func showAtOnce() -> [InterfaceRequest] {
        guard entries.indices.contains(boardIndex) else { return [] }
        show(makeBoard())
        return evaluate()
    }

    func makeBoard() -> Board {
        let entry = entries[boardIndex]
        let timeRange = TimeRange(span: range, bounds: bounds)
        let board =
            entry.isExplore
            ? ExploreBoard.board(query: explore.query, as: explore.form, timeRange: timeRange)
            : entry.make(measure, timeRange)
        return comparison.map { board.compared(with: $0) } ?? board
    }

    /// Takes the board that was asked for, now that its data are there.
    mutating func show(_ next: Board?) {
        guard let next else { return }
        let focused = focusedPanel?.id
        let isSame = next.name == board.name
        // A scale holds for one range and one measure; a longer range of the same board begins anew too.
        scales = [:]
        if next.name != board.name { tables = [:] }
        board = next
        nextBoard = nil
        // Panels come and go with rows and repetitions; the focus stays on its own.
        if isSame, let focused, let place = next.panels.firstIndex(where: { $0.id == focused }) { focus = place }
        focus = min(focus, max(0, board.panels.count - 1))
        if next.layout == .grid { scrollIntoContent() }
    }
}

extension Panel {
    /// Whether its frame has to say what the numbers are compared with; tables say it above their column.
    var showsComparison: Bool {
        if case .barGauge = kind { queries.contains { $0.comparison != nil } } else { isGraph }
    }

    /// Whether it draws over time.
    var isGraph: Bool {
        if case .timeSeries = kind { true } else { false }
    }
}

extension BoardState {
    /// A board that became shorter is not looked at below its end.
    fileprivate mutating func scrollIntoContent() {
        scroll(0)
    }
}
