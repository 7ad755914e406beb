import Dashboards
import Interface
import MetricModel
import PromQL
import SeriesStore

/// One frame of the board, drawn by the same code as the live screen.
struct StillFrame {
    let collector: Collector
    let interval: TimeSpan
    let appearance: AppearanceOptions
    let boards: BoardOptions
    let shelf: BoardShelf
    let evaluator: BoardEvaluator

    /// The board's state at this moment, with its data.
    func state(size: GridSize) -> BoardState {
        let now = WallTime.now()
        let look = appearance.paperShelf.content(on: nil)
        for complaint in look.complaints { StandardError.write("kongtop: \(complaint)\n") }
        var state = BoardState(
            boards: shelf.entries, theme: look.chosen, width: size.width, height: size.height, now: now,
            range: appearance.range, interval: interval, utcOffset: appearance.utcOffset(at: now),
            zone: appearance.utc ? "UTC" : "")
        state.open(boards.first(of: shelf), choices: boards.choices, bounds: boards.bounds ?? appearance.bounds)
        _ = state.handle(.nodes(collector.registry.nodes))
        _ = state.handle(
            .nodeRows(
                collector.book.rows, problems: collector.book.problems, isComplete: collector.book.isComplete))
        let notices = NoticeWatch(
            store: collector.store, registry: collector.registry, book: collector.book)
        _ = state.handle(.notice(notices.notice()))
        evaluate(&state)
        return state
    }

    private func evaluate(_ state: inout BoardState) {
        let answerer = BoardAnswerer(evaluator: evaluator)
        let coverage = collector.registry.coverage.since(collector.store.horizon)
        // The second look knows how wide repeated panels are.
        for _ in 0..<2 {
            for request in state.evaluate() {
                guard case .evaluate(let evaluation) = request else { continue }
                var moment = BoardMoment(
                    now: evaluation.moment, window: evaluation.window, collectingSince: coverage.collectingSince,
                    staleSince: coverage.staleSince, points: evaluation.points)
                moment.clock = evaluation.clock
                var values: [String: [String]] = [:]
                if evaluation.board.layout == .folding {
                    for variable in evaluation.board.variables {
                        values[variable.name] = try? evaluator.values(of: variable, at: moment)
                    }
                }
                _ = state.handle(.variableValues(values))
                var data = try? answerer.answer(evaluation, at: moment)
                data?.restarts = evaluator.restarts(at: moment)
                data?.nodeChanges = evaluator.nodeChanges(at: moment)
                _ = state.handle(.data(data ?? BoardData(ticket: evaluation.ticket, panels: [:])))
            }
            if state.board.layout == .folding { return }
        }
    }
}
