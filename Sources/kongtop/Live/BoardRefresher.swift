import Dashboards
import Interface
import MetricModel
import PromQL
import Synchronization

/// Evaluates boards away from the screen, one at a time; of those that wait, only the newest counts.
final class BoardRefresher: Sendable {
    private struct State {
        var waiting: Evaluation?
        var isWorking = false
        var valuesAt: Timestamp?
    }

    private let state = Mutex(State())
    private let evaluator: BoardEvaluator
    private let coverage: @Sendable () -> Coverage
    private let post: @Sendable (InterfaceEvent) -> Void

    /// The choices of variables change rarely: they are looked up no more often than this.
    private static let valuesInterval = TimeSpan.seconds(5)

    init(
        engine: Engine, settleTime: TimeSpan, coverage: @escaping @Sendable () -> Coverage,
        post: @escaping @Sendable (InterfaceEvent) -> Void
    ) {
        evaluator = BoardEvaluator(engine: engine, settleTime: settleTime)
        self.coverage = coverage
        self.post = post
    }

    func request(_ evaluation: Evaluation) {
        let mustStart = state.withLock { state in
            state.waiting = evaluation
            defer { state.isWorking = true }
            return !state.isWorking
        }
        guard mustStart else { return }
        Task.detached { [self] in work() }
    }

    private func work() {
        while let evaluation = next() {
            answer(evaluation)
        }
    }

    private func next() -> Evaluation? {
        state.withLock { state in
            defer { state.waiting = nil }
            if state.waiting == nil { state.isWorking = false }
            return state.waiting
        }
    }

    private func answer(_ evaluation: Evaluation) {
        let coverage = coverage()
        let moment = BoardMoment(
            now: evaluation.moment, window: evaluation.window, collectingSince: coverage.collectingSince,
            staleSince: coverage.staleSince)
        let clock = ContinuousClock()
        let start = clock.now
        guard let panels = try? evaluator.evaluate(evaluation.board, choices: evaluation.choices, at: moment) else {
            return
        }
        let restarts = evaluator.restarts(at: moment)
        let (seconds, attoseconds) = (clock.now - start).components
        post(
            .data(
                BoardData(
                    ticket: evaluation.ticket, panels: panels, duration: Double(seconds) + Double(attoseconds) * 1e-18,
                    restarts: restarts))
        )
        postVariableValues(evaluation, at: moment)
    }

    private func postVariableValues(_ evaluation: Evaluation, at moment: BoardMoment) {
        let isDue = state.withLock { state in
            guard let last = state.valuesAt else { return true }
            return moment.now - last >= BoardRefresher.valuesInterval || last > moment.now
        }
        guard isDue else { return }
        var values: [String: [String]] = [:]
        for variable in evaluation.board.variables {
            values[variable.name] = try? evaluator.values(of: variable, at: moment)
        }
        // Before the first samples there is nothing to choose from; the next look must not wait.
        if values.values.contains(where: { !$0.isEmpty }) {
            state.withLock { $0.valuesAt = moment.now }
        }
        post(.variableValues(values))
    }
}
