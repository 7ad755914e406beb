import CAllocationCount
import Exposition
import MetricModel
import Simulation

/// How fast pages are read: cold, never seen before, and warm, with the lines of the last scrape.
enum ParsingBenchmark {
    static func run() throws {
        print(NumberColumns.line("page", ["size", "MB/s", "samples/s", "ns/sample", "allocations"], nameWidth: 26))
        let kinds: [(String, (Int) -> [UInt8])] =
            [400, 4_000, 41_400].map { series in
                ("Kong, \(series)", { ScrapePages.kong(series: series, round: $0) })
            } + [
                ("Kong simulated, 4000", simulatedPage),
                ("Kong families, 32000", { ScrapePages.kongFamilies(models: 200, round: $0) }),
                ("node exporter, 16000", { ScrapePages.nodeExporter(families: 2_000, round: $0) }),
            ]
        for (name, page) in kinds { try measureCold(name + " new", page(0)) }
        // From here on memory that was given back is kept for the next reader.
        KeptMemory.begin()
        for (name, page) in kinds {
            measureCopy(name + " copied", page(0))
            try measureCold(name + " cold", page(0))
            try measureWarm(name + " warm", [page(0), page(1)])
        }
        print("  new: never seen, into memory the kernel has to find first; cold: never seen, into memory used before;")
        print("  warm: every value is another one than in the page before")
        print("  copied: nothing but the bytes, for comparison")
        print("  allocations: those of one whole page; the texts of labels and metadata are made when asked for")
    }

    /// A page with all families, each in Kong's order and with values of many kinds.
    private static func simulatedPage(round: Int) -> [UInt8] {
        var fleet = SimulatedFleet(FleetConfiguration(nodes: 1, seriesTarget: 4_000, seed: 1))
        let moment = Timestamp(milliseconds: 1_700_000_000_000 + Int64(round) * 10_000)
        return fleet.page(ofNode: 0, at: moment) ?? []
    }

    private static func measureCopy(_ name: String, _ page: [UInt8]) {
        var best = Measurement()
        var target = page
        for round in 0..<20 {
            best.take(
                Measurement {
                    target.withUnsafeMutableBytes { $0.copyBytes(from: page) }
                    return 0
                })
            // Makes the copies differ, so that none of them can be left out.
            target[round % target.count] ^= 1
        }
        report(name, bytes: page.count, best)
    }

    private static func measureCold(_ name: String, _ page: [UInt8]) throws {
        var best = Measurement()
        for _ in 0..<max(10, 100_000_000 / page.count) {
            best.take(
                try Measurement {
                    var reader = PageReader()
                    try reader.read(page, format: .text004)
                    return reader.slots.count
                })
        }
        report(name, bytes: page.count, best)
    }

    private static func measureWarm(_ name: String, _ pages: [[UInt8]]) throws {
        var reader = PageReader()
        for page in pages { try reader.read(page, format: .text004) }
        var best = Measurement()
        for round in 0..<max(20, 400_000_000 / pages[0].count) {
            let page = pages[round % pages.count]
            best.take(
                try Measurement {
                    try reader.read(page, format: .text004)
                    return reader.slots.count
                })
        }
        report(name, bytes: pages[0].count, best)
    }

    private static func report(_ name: String, bytes: Int, _ best: Measurement) {
        let count = Double(best.samples)
        print(
            NumberColumns.line(
                name,
                [
                    "\(bytes / 1000) kB", NumberColumns.rounded(Double(bytes) / best.seconds / 1e6),
                    count > 0 ? NumberColumns.rounded(count / best.seconds / 1e6, 1) + " M" : "-",
                    NumberColumns.rounded(best.seconds / count * 1e9, 1), "\(best.allocations)",
                ], nameWidth: 26))
    }
}

/// The fastest reading of a page.
private struct Measurement {
    var seconds = Double.infinity
    var samples = 0
    var allocations: UInt = 0

    init() {}

    /// - Parameter read: returns how many samples it read.
    init(_ read: () throws -> Int) rethrows {
        let before = allocation_count()
        var samples = 0
        seconds = try ThreadClock.measure { samples = try read() }
        allocations = allocation_count() - before
        self.samples = samples
    }

    mutating func take(_ other: Measurement) {
        if other.seconds < seconds { self = other }
    }
}
