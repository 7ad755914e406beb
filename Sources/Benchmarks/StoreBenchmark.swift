import Glibc
import MetricModel
import SeriesStore

/// Measures the store on what a fleet of Kong gateways scraped every second gives: bytes a sample, and time to append
/// and to read one.
struct StoreBenchmark {
    var seriesCount = 2000
    var seconds = 3600

    func run() {
        print("series store: \(seriesCount) series, \(seconds) s at 1 s")
        for kind in SampleKind.allCases { measure([kind], named: kind.rawValue) }
        measure([.counter, .busyBucket, .bucket, .bucket, .bucket, .constant, .gauge, .cost], named: "Kong's mix")
        measure([.counter, .busyBucket, .bucket, .constant], named: "mix, jittered times", jitter: 4)
    }

    private func measure(_ kinds: [SampleKind], named name: String, jitter: Int64 = 0) {
        let store = MemoryStore(retention: Retention(span: .hours(24)))
        let references = (0..<seriesCount).map { store.reference(for: labels($0)) }
        var sources = (0..<seriesCount).map { SampleWalk(kinds[$0 % kinds.count], seed: UInt64($0)) }
        var random = SeededRandom(seed: 9)
        let start: Int64 = 1_700_000_000_000
        var batch = ScrapeBatch(timestamp: Timestamp(milliseconds: start))
        var appending = 0.0
        for second in 0..<Int64(seconds) {
            let shift = jitter == 0 ? 0 : Int64.random(in: -jitter...jitter, using: &random)
            batch.restart(at: Timestamp(milliseconds: start + second * 1000 + shift))
            for place in 0..<seriesCount { batch.append(references[place], sources[place].next()) }
            appending += processorTime { _ = store.append(batch) }
        }
        let end = Timestamp(milliseconds: start + Int64(seconds) * 1000)
        let reading = processorTime { readAll(store, through: end) }
        let selecting = processorTime {
            _ = store.select([Matcher("job", equals: "kong")], from: Timestamp(milliseconds: start), through: end)
        }
        report(name, store.statistics(), appending, reading, selecting)
    }

    /// Nanoseconds this thread computed, whatever else the machine does meanwhile.
    private func processorTime(_ work: () -> Void) -> Double {
        var before = timespec()
        var after = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before)
        work()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after)
        return Double(after.tv_sec - before.tv_sec) * 1e9 + Double(after.tv_nsec - before.tv_nsec)
    }

    private func readAll(_ store: MemoryStore, through end: Timestamp) {
        let selection = store.select([], from: Timestamp(milliseconds: 0), through: end)
        var buffer = SampleBuffer()
        for index in 0..<selection.count {
            selection.read(index, from: Timestamp(milliseconds: 0), through: end, into: &buffer)
        }
    }

    private func report(
        _ name: String, _ statistics: StoreStatistics, _ appending: Double, _ reading: Double,
        _ selecting: Double
    ) {
        let samples = Double(statistics.sampleCount)
        func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
        print(
            "  \(name):", "\(rounded(Double(statistics.byteCount) / samples)) bytes/sample,",
            "\(rounded(Double(statistics.byteCount) / 1_048_576)) MiB",
            "(index \(rounded(Double(statistics.indexByteCount) / 1_048_576))),",
            "append \(rounded(appending / samples)) ns,",
            "read \(rounded(reading / samples)) ns,",
            "select all \(rounded(selecting / 1000)) µs")
    }

    private func labels(_ number: Int) -> Labels {
        [
            "__name__": "kong_ai_llm_provider_latency_ms_bucket", "instance": "gateway-\(number % 10):8001",
            "job": "kong", "workspace": "team-\(number % 7)", "ai_provider": "openai", "ai_model": "gpt-4o-mini",
            "le": "\(number / 70)", "cache_status": number.isMultiple(of: 2) ? "hit" : "miss",
        ]
    }
}
