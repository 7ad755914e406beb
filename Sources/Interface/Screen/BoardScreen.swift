import Canvas
import Dashboards
import MetricModel

/// The board with header, footer and whatever lies over it.
struct BoardScreen {
    let state: BoardState
    let layout: BoardLayout

    init(_ state: BoardState) {
        self.state = state
        layout = BoardLayout(state)
    }

    func draw(on grid: inout Grid) {
        if state.isShowingNodes {
            NodesScreen(state: state).draw(in: layout.content, on: &grid)
        } else if state.isExploring && state.explore.query.isEmpty {
            NoticeScreen(notice: .howToExplore(keys: state.keys), theme: state.theme).draw(
                in: layout.content, on: &grid)
        } else if let notice = state.shownNotice {
            NoticeScreen(notice: notice, theme: state.theme).draw(in: layout.content, on: &grid)
        } else {
            drawPanels(on: &grid)
        }
        if !layout.prompt.isEmpty {
            grid.fill(layout.prompt, with: Cell(.space, style: state.theme.text))
            PromptPanel(state: state).draw(in: layout.prompt, on: &grid)
        }
        grid.fill(layout.header, with: Cell(.space, style: state.theme.text))
        HeaderLine(state: state).draw(in: layout.header, on: &grid)
        if !layout.variables.isEmpty {
            grid.fill(layout.variables, with: Cell(.space, style: state.theme.text))
            VariablesLine(state: state).draw(in: layout.variables, on: &grid)
        }
        grid.fill(layout.footer, with: Cell(.space, style: state.theme.text))
        FooterLine(state: state).draw(in: layout.footer, on: &grid)
        drawOverlay(on: &grid)
    }

    private func drawPanels(on grid: inout Grid) {
        for placed in layout.panels {
            guard let area = layout.area(of: placed.index, scroll: state.scroll) else { continue }
            if area.maxY <= layout.content.y || area.y >= layout.content.maxY { continue }
            drawPanel(placed.index, in: area, on: &grid)
        }
        drawScrollbar(on: &grid)
    }

    /// How far down the content is, along its right side.
    private func drawScrollbar(on grid: inout Grid) {
        let height = layout.content.height
        guard layout.contentHeight > height, height > 2 else { return }
        let thumb = max(1, height * height / layout.contentHeight)
        let top = (height - thumb) * state.scroll / max(1, layout.contentHeight - height)
        let area = Rect(x: layout.content.maxX - 1, y: layout.content.y + top, width: 1, height: thumb)
        grid.fill(area, with: Cell(Glyph("█"), style: state.theme.border))
    }

    /// Between header and footer, where overlays lie.
    var middle: Rect { Rect(x: 0, y: 1, width: state.width, height: state.height - 2) }

    private func drawOverlay(on grid: inout Grid) {
        let area = middle
        drawBetween(on: &grid)
        switch state.overlay {
        case .help(let help): HelpOverlay(state: state, help: help).draw(in: area, on: &grid)
        case .inspect(let top): InspectOverlay(state: state, top: top).draw(in: area, on: &grid)
        case .picker(let picker): PickerOverlay(picker: picker, theme: state.theme).draw(in: area, on: &grid)
        case .prompt: PromptPanel(state: state).drawSuggestions(under: layout.prompt, on: &grid)
        case .find, .quitting, nil: break
        }
        if state.showsHints { HintsBox(state: state).draw(in: layout.content, on: &grid) }
    }

    private func drawBetween(on grid: inout Grid) {
        guard let span = state.marks.span else { return }
        MarksReadout(span: span, between: state.marks.between, wallClock: state.wallClock, theme: state.theme)
            .draw(in: layout.content, on: &grid)
    }

    // MARK: Panels

    func context(_ index: Int) -> PanelContext {
        var context = PanelContext(
            theme: state.theme, colors: state.colors, wallClock: state.wallClock, find: state.find,
            crosshair: state.crosshair, isFocused: state.focus == index && !state.isPromptOpen,
            axisMarks: AxisMarks(restarts: state.restarts, changes: state.nodeChanges), isZoomed: state.isZoomed)
        context.marks = state.marks.marks
        context.dragged = state.dragged
        context.keys = state.keys
        context.isWide = state.width >= 200
        if state.pausedAt != nil { context.now = state.now }
        if state.board.panels.indices.contains(index) {
            let id = state.board.panels[index].id
            context.list = state.legends[id] ?? SeriesList()
            context.order = state.orders[id] ?? SeriesOrder()
        }
        context.isLegendOpen = state.isLegendOpen && state.focus == index
        if !state.isZoomed, let area = layout.area(of: index, scroll: 0) {
            context.mostLines = DrawnSeries.limit(rows: area.height - 2)
        }
        return context
    }

    /// A panel's graph, to be asked where things stand in it; nil for other panels, those of Grafana's kinds, and before
    /// there are data.
    func graph(_ panel: Panel) -> TimeSeriesPanel? {
        guard state.board.layout == .folding, case .timeSeries(let options) = panel.kind,
            let data = state.panels[panel.id],
            let index = state.board.panels.firstIndex(where: { $0.id == panel.id })
        else { return nil }
        return TimeSeriesPanel(
            panel: panel, options: options, data: data, context: context(index), top: state.scales[panel.id]?.top)
    }

    /// Draws one panel, frame included, into any area.
    func drawPanel(_ index: Int, in area: Rect, on grid: inout Grid) {
        guard state.board.panels.indices.contains(index) else { return }
        let panel = state.board.panels[index]
        let data = state.panels[panel.id]
        let context = context(index)
        if state.board.layout == .grid {
            drawImported(panel, data, context, in: area, on: &grid)
            return
        }
        if area.height == 1, case .headline(let options) = panel.kind {
            let data = data ?? emptyData
            HeadlinePanel(panel: panel, options: options, data: data, context: context)
                .drawLine(in: area, state: stateForms(panel, message(panel, data)).last, on: &grid)
            return
        }
        let message = message(panel, data)
        let heading = FrameHeading(
            title: panel.title, state: panel.saysItIsCollecting(data) ? [] : stateForms(panel, message),
            rest: notes(panel, data, message, context, in: area), width: area.width)
        let inside = pen(isFocused: context.isFocused, data: data)
            .draw(area, title: heading.title, note: heading.note, state: heading.state, on: &grid)
        guard let data else {
            // A query that was never answered collects nothing yet.
            let body = state.isExploring ? (title: "asking…", detail: "") : message.body
            return draw(body, in: inside, on: &grid)
        }
        if let body = message.body { return draw(body, in: inside, on: &grid) }
        drawContent(panel, data, context, in: inside, on: &grid)
    }

    func draw(_ body: (title: String, detail: String)?, in area: Rect, on grid: inout Grid) {
        guard let body else { return }
        PanelMessage.draw(body, in: area, theme: state.theme, on: &grid)
    }

    private func drawContent(
        _ panel: Panel, _ data: PanelData, _ context: PanelContext, in area: Rect, on grid: inout Grid
    ) {
        switch panel.kind {
        case .headline(let options):
            HeadlinePanel(panel: panel, options: options, data: data, context: context).draw(in: area, on: &grid)
        case .timeSeries(let options):
            TimeSeriesPanel(
                panel: panel, options: options, data: data, context: context, top: state.scales[panel.id]?.top
            ).draw(in: area, on: &grid)
        case .barGauge(let options):
            BarGaugePanel(panel: panel, options: options, data: data, context: context).draw(in: area, on: &grid)
        case .table:
            table(panel, data, context)?.draw(in: area, on: &grid)
        default: break
        }
    }

    func table(_ panel: Panel, _ data: PanelData, _ context: PanelContext) -> TablePanel? {
        guard case .table(let options) = panel.kind, let view = state.tables[panel.id] else { return nil }
        return TablePanel(panel: panel, options: options, data: data, view: view, context: context)
    }

    private var emptyData: PanelData {
        PanelData(state: .collecting(since: state.startedAt), from: state.now, through: state.now, step: .seconds(1))
    }

    /// What there is to say beside the state, what matters most first.
    private func notes(
        _ panel: Panel, _ data: PanelData?, _ message: PanelMessage, _ context: PanelContext, in area: Rect
    ) -> [String] {
        var parts: [String] = []
        if panel.isGraph, let crosshair = context.crosshair {
            parts.append("│ \(state.wallClock.clock(crosshair))")
            if let words = changeWords(at: crosshair, data) { parts.append(words) }
        }
        if panel.showsComparison, let comparison = state.comparison { parts.append("┄ \(comparison.title)") }
        if panel.isGraph, message.hasData, !panel.unit.heading.isEmpty { parts.append(panel.unit.heading) }
        if let data, let table = table(panel, data, context) {
            parts.append(table.note(inside: area.inset(horizontally: 1, vertically: 1)))
        }
        return parts.filter { !$0.isEmpty }
    }

    /// What happened to gateways where the crosshair stands.
    func changeWords(at crosshair: Timestamp, _ data: PanelData?) -> String? {
        data.flatMap { NodeChangeMarks.words(state.nodeChanges, at: crosshair, step: $0.step) }
    }

    /// What has to be seen of the state of a panel's data, from its longest form to its shortest; none where all is well.
    func stateForms(_ panel: Panel, _ message: PanelMessage) -> [String] {
        if !message.note.isEmpty { return [message.note, message.shortNote] }
        return panel.queries.isEmpty ? [] : partialForms(panel)
    }

    private var upCount: String { "\(state.nodes.count { $0.isUp })/\(state.nodes.count)" }

    /// Nodes that nobody has asked yet are not missing.
    private var isPartial: Bool { state.nodes.contains { !$0.isUp && $0.wasAsked } }

    /// How many nodes the numbers are from, where some do not answer; nothing where all or none do.
    private func partialForms(_ panel: Panel) -> [String] {
        let up = state.nodes.count { $0.isUp }
        guard up > 0, isPartial else { return [] }
        switch panel.kind {
        // Tiles are narrow.
        case .headline, .stat, .gauge: return [upCount]
        default: return ["\(up) of \(state.nodes.count) nodes", upCount]
        }
    }

    func pen(isFocused: Bool, data: PanelData?) -> BoxPen {
        let theme = state.theme
        let isTroubled: Bool =
            switch data?.state {
            case .stale, .failed: true
            default: isPartial
            }
        return BoxPen(
            border: isFocused ? theme[.focus] : theme.border,
            title: isFocused ? theme[.focus].with(.bold) : theme.title,
            note: theme.muted, state: isTroubled ? theme[.warning] : theme.muted,
            isHeavy: isFocused && theme.isMonochrome)
    }
}

extension Panel {
    /// Tiles say it below their number.
    fileprivate func saysItIsCollecting(_ data: PanelData?) -> Bool {
        guard case .headline = kind, case .collecting? = data?.state else { return false }
        return true
    }
}
