import Canvas
import Dashboards
import Interface
import MetricModel
import PromQL
import SeriesStore
import Simulation

/// What a frame of the live board costs with the history of a simulated fleet: evaluating its panels, and drawing.
enum FrameBenchmark {
    static let now = Timestamp(seconds: 1_700_000_000)

    static func run() throws {
        let store = MemoryStore(retention: Retention(span: .hours(1)))
        fill(store)
        let evaluator = BoardEvaluator(engine: Engine(source: store))
        print(NumberColumns.line("size", ["evaluating", "drawing"]))
        for (width, height) in [(80, 24), (120, 36), (240, 60), (300, 100)] {
            var state = BoardState(
                boards: [BoardEntry(title: "Live") { LiveBoard.board(measure: $0, timeRange: $1) }],
                theme: ThemeLibrary.standard(), width: width, height: height, now: now)
            let evaluating = try QueryClock.measure { try evaluate(&state, evaluator) }
            var grid = Grid(width: width, height: height)
            let drawing = (0..<51).map { _ in QueryClock.measure { draw(state, on: &grid) } }.sorted()[25]
            print(
                NumberColumns.line("\(width) × \(height)", [QueryClock.shown(evaluating), QueryClock.shown(drawing)]))
        }
    }

    static func evaluate(_ state: inout BoardState, _ evaluator: BoardEvaluator) throws {
        for request in state.evaluate() {
            guard case .evaluate(let evaluation) = request else { continue }
            let moment = BoardMoment(
                now: evaluation.moment, window: evaluation.window, collectingSince: now - .minutes(15))
            let panels = try evaluator.evaluate(evaluation.board, choices: evaluation.choices, at: moment)
            _ = state.handle(.data(BoardData(ticket: evaluation.ticket, panels: panels)))
        }
    }

    /// The history of a fleet up to `now`, and so many seconds more.
    static func fill(_ store: MemoryStore, seconds: Int64 = 0) {
        var fleet = SimulatedFleet(FleetConfiguration(nodes: 3, seed: 1))
        let history = fleet.history(
            from: now - .minutes(15), through: now + .seconds(seconds), step: .seconds(seconds > 0 ? 1 : 2))
        for (node, history) in history.enumerated() {
            for series in history.series {
                let target = [Label(Label.instance, "gateway-\(node):8100"), Label(Label.job, "kong")]
                let reference = store.reference(for: Labels(Array(series.labels) + target))
                var batch = ScrapeBatch(timestamp: now)
                for (time, value) in zip(series.samples.timestamps, series.samples.values) {
                    batch.append(reference, value, at: Timestamp(milliseconds: time))
                }
                store.append(batch)
            }
        }
    }
}
