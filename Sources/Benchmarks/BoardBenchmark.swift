import Canvas
import Dashboards
import Interface
import MetricModel
import PromQL
import SeriesStore

/// What a frame of an imported board costs: 30 panels of all kinds on 10,000 series, evaluated and drawn.
enum BoardBenchmark {
    private static let now = Timestamp(seconds: 1_700_000_000)
    private static let kinds = [
        "timeseries", "timeseries", "timeseries", "stat", "gauge", "bargauge", "piechart", "barchart", "table",
        "heatmap", "histogram", "state-timeline", "status-history", "timeseries", "stat",
    ]

    static func run() throws {
        let store = MemoryStore(retention: Retention(span: .hours(1)))
        fill(store)
        let board = try board()
        let evaluator = BoardEvaluator(engine: Engine(source: store))
        print(NumberColumns.line("size", ["evaluating", "contents", "drawing", "drawing all"]))
        for (width, height) in [(120, 36), (160, 48), (240, 60)] {
            try measure(board, evaluator, width, height)
        }
    }

    private static func measure(_ board: Board, _ evaluator: BoardEvaluator, _ width: Int, _ height: Int) throws {
        var state = BoardState(
            boards: [BoardEntry(board)], theme: ThemeLibrary.standard(), width: width, height: height, now: now,
            range: .minutes(15), interval: .seconds(10))
        state.open(0)
        var panels: [Panel.ID: PanelData] = [:]
        var contents: [Panel.ID: PanelContent] = [:]
        var ticket = 0
        let evaluating = try QueryClock.measure {
            for request in state.evaluate() {
                guard case .evaluate(let evaluation) = request else { continue }
                ticket = evaluation.ticket
                let moment = BoardMoment(
                    now: evaluation.moment, window: evaluation.window, collectingSince: now - .minutes(15),
                    points: evaluation.points)
                panels = try evaluator.evaluate(board, at: moment)
            }
        }
        let making = QueryClock.measure {
            for panel in board.panels { contents[panel.id] = panels[panel.id].map { PanelContent(panel, $0) } }
        }
        let data = BoardData(
            ticket: ticket, panels: panels, board: board, variables: BoardVariables(), contents: contents)
        _ = state.handle(.data(data))
        var grid = Grid(width: width, height: height)
        let drawing = median { draw(state, on: &grid) }
        // The same board on a screen that shows all of it at once.
        _ = state.handle(.resized(width: width, height: 400))
        var large = Grid(width: width, height: 400)
        let drawingAll = median { draw(state, on: &large) }
        print(
            NumberColumns.line(
                "\(width) × \(height)", [evaluating, making, drawing, drawingAll].map(QueryClock.shown)))
    }

    private static func median(_ work: () -> Void) -> Double {
        (0..<21).map { _ in QueryClock.measure(work) }.sorted()[10]
    }

    private static func board() throws -> Board {
        let panels = (0..<30).map { place in
            let kind = kinds[place % kinds.count]
            let expression = kind == "heatmap" ? "sum by (group) (load)" : "load{group=\\\"\(place)\\\"}"
            return """
                {"id":\(place + 1),"type":"\(kind)","title":"\(kind)","targets":[{"expr":"\(expression)",\
                "legendFormat":"{{series}}"}],"gridPos":{"x":\(place % 3 * 8),"y":\(place / 3 * 8),"w":8,"h":8}}
                """
        }
        return try GrafanaDashboard(json: "{\"panels\":[\(panels.joined(separator: ","))]}".utf8).board(named: "bench")
    }

    /// 10,000 series in 30 groups, 15 minutes of a sample every 10 seconds.
    private static func fill(_ store: MemoryStore) {
        let references = (0..<10_000).map { series in
            store.reference(
                for: Labels([
                    Label(Label.metricName, "load"), Label("group", "\(series % 30)"), Label("series", "\(series)"),
                ]))
        }
        for step in Int64(0)...90 {
            let time = now - .seconds(900 - step * 10)
            var batch = ScrapeBatch(timestamp: time)
            for (series, reference) in references.enumerated() {
                let wave = Double((step * Int64(series % 7 + 1)) % 40)
                batch.append(reference, Double(series % 100) + (wave < 20 ? wave : 40 - wave), at: time)
            }
            store.append(batch)
        }
    }
}
