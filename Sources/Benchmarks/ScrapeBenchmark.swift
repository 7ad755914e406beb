import Exposition
import MetricModel
import SeriesStore

/// What really happens every second: a page is read, resolved to the stored series and appended to the store.
enum ScrapeBenchmark {
    private static let start: Int64 = 1_700_000_000_000

    static func run() throws {
        print(NumberColumns.line("series, changed", ["size", "MB/s", "ms/scrape", "ns/sample"]))
        for changed in [0, 5, 100] { try measure(series: 41_400, changed: changed) }
        print("  the curve:")
        for series in [400, 1_000, 4_000, 10_000, 40_000, 100_000, 400_000, 1_000_000] {
            try measure(series: series, changed: 5)
        }
        print("  changed: of a hundred series how many have a new value")
    }

    private static func measure(series: Int, changed: Int) throws {
        let pages = (0..<(series > 200_000 ? 2 : 8)).map {
            ScrapePages.kong(series: series, round: $0, changed: changed)
        }
        var target = ScrapedTarget()
        let rounds = min(400, max(8, 1_000_000_000 / pages[0].count))
        // The first chunks are still being opened in the first rounds.
        for round in 0..<4 { try target.scrape(pages[round % pages.count], at: start + Int64(round) * 1000) }
        var durations: [Double] = []
        for round in 4..<(rounds + 4) {
            let time = start + Int64(round) * 1000
            durations.append(
                try ThreadClock.measure { try target.scrape(pages[round % pages.count], at: time) })
        }
        let median = durations.sorted()[rounds / 2]
        print(
            NumberColumns.line(
                "\(series), \(changed) %",
                [
                    "\(pages[0].count / 1000) kB", NumberColumns.rounded(Double(pages[0].count) / median / 1e6),
                    NumberColumns.rounded(median * 1000, 2), NumberColumns.rounded(median / Double(series) * 1e9, 1),
                ]))
    }
}

/// One target with its reader and its way into a store, as the program has them.
private struct ScrapedTarget {
    private var reader = PageReader()
    private let store = MemoryStore(retention: Retention(span: .hours(1)))
    private var references: [SeriesReference] = []

    mutating func scrape(_ page: [UInt8], at time: Int64) throws {
        try reader.read(page, format: .text004)
        for slot in reader.newSlots {
            let reference = store.reference(for: reader.labels(of: slot))
            while references.count <= Int(slot) { references.append(reference) }
            references[Int(slot)] = reference
        }
        let columns = ScrapeColumns(
            timestamp: Timestamp(milliseconds: time), references: references, slots: reader.slots,
            values: reader.values, timestamps: reader.timestamps)
        store.append(columns, ended: reader.vanishedSlots)
    }
}
