import Exposition

/// How fast pages are read: cold, never seen before, and warm, with the lines of the last scrape.
enum ParsingBenchmark {
    static func run() throws {
        print(NumberColumns.line("page", ["size", "MB/s", "samples/s", "ns/sample"]))
        let kinds: [(String, (Int) -> [UInt8])] =
            [400, 4_000, 41_400].map { series in
                ("Kong, \(series)", { ScrapePages.kong(series: series, round: $0) })
            } + [("node exporter, 16000", { ScrapePages.nodeExporter(families: 2_000, round: $0) })]
        for (name, page) in kinds { try measureCold(name + " new", page(0)) }
        // From here on memory that was given back is kept for the next reader.
        KeptMemory.begin()
        for (name, page) in kinds {
            try measureCold(name + " cold", page(0))
            try measureWarm(name + " warm", [page(0), page(1)])
        }
        print("  new: never seen, into memory the kernel has to find first; cold: never seen, into memory used before;")
        print("  warm: every value is another one than in the page before")
    }

    private static func measureCold(_ name: String, _ page: [UInt8]) throws {
        var best = Double.infinity
        var samples = 0
        for _ in 0..<max(10, 100_000_000 / page.count) {
            let seconds = try ThreadClock.measure {
                var reader = PageReader()
                try reader.read(page, format: .text004)
                samples = reader.slots.count
            }
            best = min(best, seconds)
        }
        report(name, bytes: page.count, samples: samples, seconds: best)
    }

    private static func measureWarm(_ name: String, _ pages: [[UInt8]]) throws {
        var reader = PageReader()
        for page in pages { try reader.read(page, format: .text004) }
        var best = Double.infinity
        let rounds = max(20, 400_000_000 / pages[0].count)
        for round in 0..<rounds {
            let page = pages[round % pages.count]
            best = min(best, try ThreadClock.measure { try reader.read(page, format: .text004) })
        }
        report(name, bytes: pages[0].count, samples: reader.slots.count, seconds: best)
    }

    private static func report(_ name: String, bytes: Int, samples: Int, seconds: Double) {
        let count = Double(samples)
        print(
            NumberColumns.line(
                name,
                [
                    "\(bytes / 1000) kB", NumberColumns.rounded(Double(bytes) / seconds / 1e6),
                    NumberColumns.rounded(count / seconds / 1e6, 1) + " M",
                    NumberColumns.rounded(seconds / count * 1e9, 1),
                ], nameWidth: 26))
    }
}
