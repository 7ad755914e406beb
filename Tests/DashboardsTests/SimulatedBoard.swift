import Dashboards
import MetricModel
import PromQL
import SeriesStore
import Simulation

/// A pretend fleet's last minutes, to ask boards of.
struct SimulatedBoard {
    let now = Timestamp(milliseconds: 1_795_000_000_000)
    let evaluator: BoardEvaluator
    private let interval = TimeSpan.seconds(10)

    init(flavour: KongFlavour) {
        var fleet = SimulatedFleet(FleetConfiguration(nodes: 2, flavour: flavour))
        let history = fleet.history(from: now - .minutes(6), through: now, step: .seconds(10))
        let store = MemoryStore(retention: Retention(span: .hours(1)))
        for node in history {
            for series in node.series {
                let reference = store.reference(for: series.labels.setting("instance", to: "node-\(node.node)"))
                var batch = ScrapeBatch(timestamp: now)
                for (time, value) in zip(series.samples.timestamps, series.samples.values) {
                    batch.append(reference, value, at: Timestamp(milliseconds: time))
                }
                _ = store.append(batch)
            }
        }
        evaluator = BoardEvaluator(engine: Engine(source: store))
    }

    var moment: BoardMoment {
        let window = TimeWindow(ending: now, span: .minutes(5), points: 60, scrapeInterval: interval)
        return BoardMoment(now: now, window: window, collectingSince: now - .minutes(6))
    }

    /// The board with all rows open, and its answers.
    func evaluate(_ board: Board) throws -> (board: Board, variables: BoardVariables, data: [Panel.ID: PanelData]) {
        var board = board
        for panel in board.panels where panel.isCollapsedRow { board = board.togglingRow(panel.id) }
        let variables = evaluator.variables(of: board, at: moment)
        let data = try evaluator.evaluate(
            board, choices: variables.choices, values: variables.values, at: moment, isCancelled: { false })
        return (board, variables, data)
    }
}

extension Panel {
    fileprivate var isCollapsedRow: Bool {
        if case .row(let row) = kind { row.isCollapsed } else { false }
    }
}
