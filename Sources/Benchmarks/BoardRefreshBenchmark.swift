import Dashboards
import MetricModel
import PromQL
import SeriesStore
import Simulation

/// What the Live board costs that refreshes every second over 15 minutes at 1 s, for a simulated fleet.
struct BoardRefreshBenchmark {
    /// How many series a node's page is to have, about.
    private let seriesTarget: Int
    /// The step of the graphs.
    private let step: TimeSpan

    /// How much later than its turn a scrape comes at most, in milliseconds.
    private let lateness: Int64

    /// 40,000 series, and graphs as fine as the scrapes.
    static let fine = BoardRefreshBenchmark(seriesTarget: 13_400, step: .seconds(1), lateness: 0)
    /// The 3 nodes of 41,400 samples that the program is to bear with its screen, and the step of 150 columns;
    /// a machine that is busy otherwise scrapes late.
    static let large = BoardRefreshBenchmark(seriesTarget: 41_400, step: .seconds(5), lateness: 40)

    private static let now = Timestamp(seconds: 1_700_000_000)
    private static let span = TimeSpan.minutes(15)
    private static let refreshCount = 101

    private typealias Benchmark = BoardRefreshBenchmark

    func run() throws {
        let (store, future) = history()
        let statistics = store.statistics()
        let evaluator = BoardEvaluator(engine: Engine(source: store), settleTime: .seconds(15))
        let board = LiveBoard.board()
        // Behind the latest scrape.
        var moment = Benchmark.now + .milliseconds(lateness)
        func refresh() throws {
            let window = TimeWindow(ending: moment, span: Benchmark.span, step: step, scrapeInterval: .seconds(1))
            let time = BoardMoment(now: moment, window: window, collectingSince: Benchmark.now - Benchmark.span)
            _ = try evaluator.evaluate(board, at: time)
            _ = evaluator.restarts(at: time)
            _ = evaluator.nodeChanges(at: time)
        }
        let queries = Set(board.panels.flatMap { $0.queries.map(\.expression) }).count
        print(
            "the Live board, \(board.panels.count) panels, \(queries) expressions, 15 minutes at 1 s, a step of \(step);"
                + " processor time")
        let mebibytes = NumberColumns.rounded(Double(statistics.byteCount) / 1_048_576)
        print("  \(statistics.seriesCount) series, \(statistics.sampleCount) samples, \(mebibytes) MiB")
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

    /// Every scrape is late by another span, which repeats itself only after an hour.
    private func late(_ scrape: Int64) -> Int64 {
        lateness == 0 ? 0 : (scrape &* 7919 % 3571) % lateness
    }

    /// What was collected up to now, and what the next seconds will bring.
    private func history() -> (store: MemoryStore, future: [[ScrapeBatch]]) {
        let now = Benchmark.now
        let seconds = Int64(Benchmark.refreshCount)
        let store = MemoryStore(retention: Retention(span: .minutes(130)))
        var fleet = SimulatedFleet(FleetConfiguration(nodes: 3, seriesTarget: seriesTarget, seed: 1))
        var future: [[ScrapeBatch]] = (1...seconds).map { _ in [] }
        for node in fleet.nodes.indices {
            let history = fleet.history(
                ofNode: node, from: now - Benchmark.span - .minutes(1), through: now + .seconds(seconds),
                step: .seconds(1))
            var later = (1...seconds).map { ScrapeBatch(timestamp: now + .seconds($0)) }
            for series in history.series {
                let target = [Label(Label.instance, "gateway-\(node):8100"), Label(Label.job, "kong")]
                let reference = store.reference(for: Labels(Array(series.labels) + target))
                var batch = ScrapeBatch(timestamp: now)
                for (time, value) in zip(series.samples.timestamps, series.samples.values) {
                    let place = Int(time - now.milliseconds) / 1000
                    let time = Timestamp(milliseconds: time + late(time / 1000))
                    if place > 0 {
                        later[place - 1].append(reference, value, at: time)
                    } else {
                        batch.append(reference, value, at: time)
                    }
                }
                store.append(batch)
            }
            for place in future.indices { future[place].append(later[place]) }
        }
        return (store, future)
    }
}
