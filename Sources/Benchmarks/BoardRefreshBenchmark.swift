import Dashboards
import MetricModel
import PromQL
import SeriesStore
import Simulation

/// What the Live board costs that refreshes every second over 15 minutes at 1 s: a simulated fleet of 40,000 series,
/// asked every second.
enum BoardRefreshBenchmark {
    private static let now = Timestamp(seconds: 1_700_000_000)
    private static let span = TimeSpan.minutes(15)
    private static let refreshCount = 101

    static func run() throws {
        let (store, future) = history()
        let statistics = store.statistics()
        let evaluator = BoardEvaluator(engine: Engine(source: store), settleTime: .seconds(15))
        let board = LiveBoard.board()
        var moment = now
        func refresh() throws {
            let window = TimeWindow(ending: moment, span: span, step: .seconds(1), scrapeInterval: .seconds(1))
            let time = BoardMoment(now: moment, window: window, collectingSince: now - span)
            _ = try evaluator.evaluate(board, at: time)
        }
        let queries = Set(board.panels.flatMap { $0.queries.map(\.expression) }).count
        print("the Live board, \(board.panels.count) panels, \(queries) expressions, 15 minutes at 1 s; processor time")
        print("  \(statistics.seriesCount) series, \(statistics.sampleCount) samples")
        let first = try QueryClock.measure { try refresh() }
        var durations: [Double] = []
        for batch in future {
            moment = moment + .seconds(1)
            for columns in batch { store.append(columns) }
            durations.append(try QueryClock.measure { try refresh() })
        }
        let median = durations.sorted()[durations.count / 2]
        print(
            "  first \(QueryClock.shown(first)), then \(QueryClock.shown(median)) a refresh, median of \(durations.count)"
        )
        print("  \(NumberColumns.rounded(median / 10, 1)) % of a core at one refresh a second")
    }

    /// What was collected up to now, and what the next seconds will bring.
    private static func history() -> (store: MemoryStore, future: [[ScrapeBatch]]) {
        let store = MemoryStore(retention: Retention(span: .hours(1)))
        var fleet = SimulatedFleet(FleetConfiguration(nodes: 3, seriesTarget: 13_400, seed: 1))
        var future: [[ScrapeBatch]] = (1...refreshCount).map { _ in [] }
        for (node, history) in fleet.history(
            from: now - span - .minutes(1), through: now + .seconds(Int64(refreshCount)), step: .seconds(1)
        ).enumerated() {
            var later = (1...refreshCount).map { ScrapeBatch(timestamp: now + .seconds(Int64($0))) }
            for series in history.series {
                let target = [Label(Label.instance, "gateway-\(node):8100"), Label(Label.job, "kong")]
                let reference = store.reference(for: Labels(Array(series.labels) + target))
                var batch = ScrapeBatch(timestamp: now)
                for (time, value) in zip(series.samples.timestamps, series.samples.values) {
                    let place = Int(time - now.milliseconds) / 1000
                    if place > 0 {
                        later[place - 1].append(reference, value)
                    } else {
                        batch.append(reference, value, at: Timestamp(milliseconds: time))
                    }
                }
                store.append(batch)
            }
            for place in future.indices { future[place].append(later[place]) }
        }
        return (store, future)
    }
}
