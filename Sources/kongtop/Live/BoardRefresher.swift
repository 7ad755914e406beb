import Dashboards
import Interface
import MetricModel
import PromQL
import Synchronization

/// Evaluates boards away from the screen, one at a time; of those that wait, only the newest counts.
final class BoardRefresher: Sendable {
    private struct State {
        var waiting: Evaluation?
        var current: Evaluation?
        var isWorking = false
        var valuesAt: Timestamp?
        /// Over the series of these instances only; all where there are none.
        var instances: [String] = []
        var evaluator: BoardEvaluator
        var known: Known?
        /// Processor time in seconds of what was looked up behind the last answer; the next one bears it.
        var costBehind = 0.0
    }

    /// The variables of an imported board, and what they were looked up for.
    private struct Known {
        var variables: BoardVariables
        var board: String
        var choices: [String: VariableChoice]
        var span: TimeSpan
        var moment: Timestamp
    }

    private let state: Mutex<State>
    private let source: any SeriesSource
    private let settleTime: TimeSpan
    private let isGivenUp: GivenUp
    private let coverage: @Sendable (_ instances: [String]) -> Coverage
    private let answer: @Sendable (BoardData) -> InterfaceEvent
    private let post: @Sendable (InterfaceEvent) -> Void

    /// The choices of variables change rarely: they are looked up no more often than this.
    private static let valuesInterval = TimeSpan.seconds(5)

    /// - Parameters:
    ///   - coverage: What is known of some instances, of all where none are named.
    ///   - answer: The event that brings an evaluation's data to the screen.
    init(
        source: any SeriesSource, settleTime: TimeSpan, coverage: @escaping @Sendable ([String]) -> Coverage,
        answer: @escaping @Sendable (BoardData) -> InterfaceEvent = { .data($0) },
        post: @escaping @Sendable (InterfaceEvent) -> Void
    ) {
        let isGivenUp = GivenUp()
        state = Mutex(State(evaluator: Self.evaluator(over: source, settleTime, isGivenUp)))
        self.isGivenUp = isGivenUp
        self.source = source
        self.settleTime = settleTime
        self.coverage = coverage
        self.answer = answer
        self.post = post
    }

    func request(_ evaluation: Evaluation) {
        let mustStart = state.withLock { state in
            state.waiting = evaluation
            // Nobody waits for the answer to another question any more.
            if let current = state.current, current.differs(from: evaluation) { giveUp() }
            defer { state.isWorking = true }
            return !state.isWorking
        }
        guard mustStart else { return }
        Task.detached { [self] in work() }
    }

    /// Gives up all that was requested so far; there is no answer to it then.
    func cancel() {
        state.withLock { state in
            // What is asked for may still wait behind another evaluation.
            state.waiting = nil
            giveUp()
        }
    }

    /// Ends the evaluation under way. Only under the lock: the next one takes the flag back there.
    private func giveUp() {
        isGivenUp.flag.store(true, ordering: .relaxed)
    }

    private func work() {
        while let evaluation = next() {
            evaluate(evaluation)
        }
    }

    private func next() -> Evaluation? {
        state.withLock { state in
            defer { state.waiting = nil }
            state.current = state.waiting
            isGivenUp.flag.store(false, ordering: .relaxed)
            if state.waiting == nil { state.isWorking = false }
            return state.waiting
        }
    }

    private func evaluate(_ evaluation: Evaluation) {
        let start = ThreadTime.seconds
        let coverage = coverage(evaluation.instances)
        var moment = BoardMoment(
            now: evaluation.moment, window: evaluation.window, collectingSince: coverage.collectingSince,
            staleSince: coverage.staleSince, points: evaluation.points)
        moment.clock = evaluation.clock
        let evaluator = evaluator(of: evaluation.instances)
        let known = knownVariables(evaluation, at: moment)
        let answerer = BoardAnswerer(evaluator: evaluator)
        let answered = try? answerer.answer(
            evaluation, at: moment, variables: known, isCancelled: { isGivenUp.flag.load(ordering: .relaxed) })
        guard var data = answered, !isGivenUp.flag.load(ordering: .relaxed) else { return }
        if known == nil, let variables = data.variables { remember(variables, evaluation, at: moment) }
        data.restarts = evaluator.restarts(at: moment)
        data.nodeChanges = evaluator.nodeChanges(at: moment)
        let end = ThreadTime.seconds
        data.cost = end - start + state.withLock { $0.costBehind }
        post(answer(data))
        if evaluation.board.layout == .folding { postVariableValues(evaluation, with: evaluator, at: moment) }
        state.withLock { $0.costBehind = ThreadTime.seconds - end }
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

    /// What an evaluator remembers holds for its source only, so other instances want another one.
    private func evaluator(of instances: [String]) -> BoardEvaluator {
        state.withLock { state in
            if state.instances != instances {
                let narrowed: any SeriesSource =
                    instances.isEmpty ? source : InstanceFilter(source: source, instances: instances)
                state.instances = instances
                state.evaluator = Self.evaluator(over: narrowed, settleTime, isGivenUp)
                state.valuesAt = nil
                state.known = nil
            }
            return state.evaluator
        }
    }

    private static func evaluator(
        over source: any SeriesSource, _ settleTime: TimeSpan, _ isGivenUp: GivenUp
    ) -> BoardEvaluator {
        var engine = Engine(source: source)
        engine.options.isCancelled = { isGivenUp.flag.load(ordering: .relaxed) }
        return BoardEvaluator(engine: engine, settleTime: settleTime)
    }

    private func postVariableValues(
        _ evaluation: Evaluation, with evaluator: BoardEvaluator, at moment: BoardMoment
    ) {
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

/// Whether the answer to what is being evaluated is no longer wanted.
private final class GivenUp: Sendable {
    let flag = Atomic(false)
}

extension Evaluation {
    /// Whether it asks something else, not only at another moment.
    fileprivate func differs(from other: Evaluation) -> Bool {
        board.name != other.board.name || choices != other.choices || window.span != other.window.span
            || board.panels.first?.queries.first?.expression != other.board.panels.first?.queries.first?.expression
    }
}
