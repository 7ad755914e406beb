import Canvas
import Dashboards
import Interface
import MetricModel
import PromQL

/// One frame of the board, drawn by the same code as the live screen.
struct StillFrame {
    let collector: Collector
    let interval: TimeSpan
    let appearance: AppearanceOptions
    let boards: BoardOptions
    let shelf: BoardShelf

    func draw(size: GridSize) -> Grid {
        let now = WallTime.now()
        let (theme, complaint) = appearance.chosenTheme(isLight: false)
        if let complaint { StandardError.write("kongtop: \(complaint)\n") }
        var state = BoardState(
            boards: shelf.entries, theme: theme, width: size.width, height: size.height, now: now,
            range: appearance.range, interval: interval,
            utcOffset: WallTime.utcOffset(at: now))
        state.open(boards.first(of: shelf), choices: boards.choices, bounds: boards.bounds ?? appearance.bounds)
        _ = state.handle(.nodes(collector.registry.nodes))
        let notices = NoticeWatch(store: collector.store, registry: collector.registry)
        _ = state.handle(.notice(notices.notice()))
        evaluate(&state)
        var grid = Grid(width: size.width, height: size.height)
        Interface.draw(state, on: &grid)
        return grid
    }
    private func evaluate(_ state: inout BoardState) {
        let evaluator = BoardEvaluator(engine: Engine(source: collector.store))
        let answerer = BoardAnswerer(evaluator: evaluator)
        let coverage = collector.registry.coverage
        // The second look knows how wide repeated panels are.
        for _ in 0..<2 {
            for request in state.evaluate() {
                guard case .evaluate(let evaluation) = request else { continue }
                let moment = BoardMoment(
                    now: evaluation.moment, window: evaluation.window, collectingSince: coverage.collectingSince,
                    staleSince: coverage.staleSince, points: evaluation.points)
                var values: [String: [String]] = [:]
                if evaluation.board.layout == .folding {
                    for variable in evaluation.board.variables {
                        values[variable.name] = try? evaluator.values(of: variable, at: moment)
                    }
                }
                _ = state.handle(.variableValues(values))
                let data = try? answerer.answer(evaluation, at: moment)
                _ = state.handle(.data(data ?? BoardData(ticket: evaluation.ticket, panels: [:])))
            }
            if state.board.layout == .folding { return }
        }
    }
}
