import Canvas
import Configuring
import Dashboards
import Interface
import MetricModel
import PromQL

/// One frame of the board, drawn by the same code as the live screen.
struct StillFrame {
    let collector: Collector
    let interval: TimeSpan
    let settings: Settings
    let appearance: AppearanceOptions

    func draw(size: GridSize) -> Grid {
        let now = WallTime.now()
        let (theme, complaint) = appearance.chosenTheme(isLight: false)
        if let complaint { StandardError.write("kongtop: \(complaint)\n") }
        var state = BoardState(
            boards: BoardEntry.all(settings), theme: theme,
            width: size.width, height: size.height, now: now, range: appearance.range, interval: interval,
            utcOffset: settings.utcOffset(at: now))
        _ = state.handle(.nodes(collector.registry.nodes))
        _ = state.handle(.nodeRows(collector.book.rows, problems: collector.book.problems))
        let notices = NoticeWatch(
            store: collector.store, registry: collector.registry, book: collector.book)
        _ = state.handle(.notice(notices.notice()))
        let evaluator = BoardEvaluator(engine: Engine(source: collector.store))
        let coverage = collector.registry.coverage
        for request in state.evaluate() {
            guard case .evaluate(let evaluation) = request else { continue }
            let moment = BoardMoment(
                now: evaluation.moment, window: evaluation.window, collectingSince: coverage.collectingSince,
                staleSince: coverage.staleSince)
            let panels = (try? evaluator.evaluate(evaluation.board, choices: evaluation.choices, at: moment)) ?? [:]
            var values: [String: [String]] = [:]
            for variable in evaluation.board.variables {
                values[variable.name] = try? evaluator.values(of: variable, at: moment)
            }
            _ = state.handle(.variableValues(values))
            _ = state.handle(.data(BoardData(ticket: evaluation.ticket, panels: panels)))
        }
        var grid = Grid(width: size.width, height: size.height)
        Interface.draw(state, on: &grid)
        return grid
    }
}
