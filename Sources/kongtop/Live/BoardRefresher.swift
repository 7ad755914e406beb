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
        var known: Known?
    }

    /// The variables of an imported board, and what they were looked up for.
    private struct Known {
        var variables: BoardVariables
        var board: String
        var choices: [String: VariableChoice]
        var span: TimeSpan
        var moment: Timestamp
    }

    private let state = Mutex(State())
    private let evaluator: BoardEvaluator
    private let answerer: BoardAnswerer
    private let coverage: @Sendable () -> Coverage
    private let post: @Sendable (InterfaceEvent) -> Void

    /// The choices of variables change rarely: they are looked up no more often than this.
    private static let valuesInterval = TimeSpan.seconds(5)

    init(
        engine: Engine, settleTime: TimeSpan, coverage: @escaping @Sendable () -> Coverage,
        post: @escaping @Sendable (InterfaceEvent) -> Void
    ) {
        evaluator = BoardEvaluator(engine: engine, settleTime: settleTime)
        answerer = BoardAnswerer(evaluator: evaluator)
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
            staleSince: coverage.staleSince, points: evaluation.points)
        let known = knownVariables(evaluation, at: moment)
        guard let data = try? answerer.answer(evaluation, at: moment, variables: known) else { return }
        if known == nil, let variables = data.variables { remember(variables, evaluation, at: moment) }
        post(.data(data))
        if evaluation.board.layout == .folding { postVariableValues(evaluation, at: moment) }
    }

    /// What the variables of an imported board came to a few seconds ago, where nothing was chosen since.
    private func knownVariables(_ evaluation: Evaluation, at moment: BoardMoment) -> BoardVariables? {
        state.withLock { state in
            guard let known = state.known, known.board == evaluation.board.name, known.choices == evaluation.choices,
                known.span == evaluation.window.span, moment.now >= known.moment,
                moment.now - known.moment < Self.valuesInterval
            else { return nil }
            return known.variables
        }
    }

    private func remember(_ variables: BoardVariables, _ evaluation: Evaluation, at moment: BoardMoment) {
        let known = Known(
            variables: variables, board: evaluation.board.name, choices: evaluation.choices,
            span: evaluation.window.span, moment: moment.now)
        // Before the first samples there is nothing to choose from; the next look must not wait.
        let isEmpty = !variables.options.isEmpty && variables.options.values.allSatisfy(\.isEmpty)
        state.withLock { $0.known = isEmpty ? nil : known }
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
