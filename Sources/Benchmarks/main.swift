import Glibc

/// `swift run -c release Benchmarks [NAME …]`; all of them without a name.
let benchmarks: [(name: String, run: () async throws -> Void)] = [
    ("parse", ParsingBenchmark.run),
    ("scrape", ScrapeBenchmark.run),
    ("store", { StoreBenchmark().run() }),
    ("query", QueryBenchmark.run),
    ("refresh", QueryRefreshBenchmark.run),
    ("board", BoardRefreshBenchmark.fine.run),
    ("looks", BoardRefreshBenchmark.large.run),
    ("frame", FrameBenchmark.run),
    ("panels", BoardBenchmark.run),
    ("wire", WireBenchmark.run),
    ("fleet", FleetBenchmark.manyNodes.run),
    ("large", FleetBenchmark.largePages.run),
    ("keys", KeyBenchmark.run),
]
let wanted = Set(CommandLine.arguments.dropFirst())
let unknown = wanted.subtracting(benchmarks.map(\.name))
guard unknown.isEmpty else {
    print("there is no benchmark \(unknown.sorted().joined(separator: ", "));")
    print("there are: \(benchmarks.map(\.name).joined(separator: ", "))")
    exit(64)
}
for benchmark in benchmarks where wanted.isEmpty || wanted.contains(benchmark.name) {
    print("\(benchmark.name):")
    try await benchmark.run()
    print("")
}
