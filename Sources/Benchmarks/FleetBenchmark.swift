import MetricModel
import Scraping
import SeriesStore

/// What watching many nodes costs: the nodes are another process (`kongtop simulate`), this one only scrapes and stores.
struct FleetBenchmark {
    private let nodes: Int
    private let series: Int
    private let interval: TimeSpan
    /// Percent of a core and MiB that it may take.
    private let allowed: (percent: Double, mebibytes: Double)

    /// How long it is measured, in seconds.
    private static let seconds = 30

    static let manyNodes = FleetBenchmark(nodes: 500, series: 400, interval: .seconds(5), allowed: (30, 150))
    static let largePages = FleetBenchmark(nodes: 3, series: 41_400, interval: .seconds(1), allowed: (15, 200))

    func run() async throws {
        let titles = ["% core", "MiB", "scrapes", "missed", "failed", "worst ms"]
        print(NumberColumns.line("nodes × samples, every", titles))
        let simulator = try SimulatorProcess(nodes: nodes, series: series)
        defer { simulator.stop() }
        let tally = ScrapeTally()
        let store = MemoryStore(retention: Retention(span: .minutes(15)))
        let pool = ScrapePool(sink: FleetSink(store: store), onReport: tally.note)
        await pool.setTargets(try simulator.urls.map { Target(try TargetAddress($0), interval: interval) })
        // Everything is new in the first rounds.
        try await Task.sleep(for: .milliseconds(2 * interval.milliseconds + 3000))
        tally.begin()
        let start = ProcessUsage.now
        try await Task.sleep(for: .seconds(FleetBenchmark.seconds))
        report(from: start, to: .now, tally.counts)
        await pool.stop()
    }

    private func report(from start: ProcessUsage, to end: ProcessUsage, _ counts: ScrapeTally.Counts) {
        let wall = end.wallSeconds - start.wallSeconds
        let percent = (end.processorSeconds - start.processorSeconds) / wall * 100
        let expected = Int(Double(nodes) * wall * 1000 / Double(interval.milliseconds))
        // A node's turn at either end may fall on the other side of it.
        let missed = max(0, expected - nodes - counts.scrapes)
        print(
            NumberColumns.line(
                "\(nodes) × \(series), \(interval)",
                [
                    NumberColumns.rounded(percent, 1), NumberColumns.rounded(end.residentMebibytes),
                    "\(counts.scrapes)", "\(missed)", "\(counts.failures)", NumberColumns.rounded(counts.longest, 1),
                ]))
        let isWithin = percent <= allowed.percent && end.residentMebibytes <= allowed.mebibytes
        print("  allowed: \(allowed.percent) %, \(allowed.mebibytes) MiB" + (isWithin ? "" : "; MISSED"))
        print("  missed: turns without a scrape; failed: also those of nodes that pretend to restart")
    }
}
