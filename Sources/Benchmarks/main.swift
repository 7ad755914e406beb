import Glibc

/// `swift run -c release Benchmarks [parse] [scrape] [store] [query] [refresh] [frame] [board]`; all of them without a name.
let benchmarks: [(name: String, run: () throws -> Void)] = [
    ("parse", ParsingBenchmark.run),
    ("scrape", ScrapeBenchmark.run),
    ("store", { StoreBenchmark().run() }),
    ("query", QueryBenchmark.run),
    ("refresh", QueryRefreshBenchmark.run),
    ("frame", FrameBenchmark.run),
    ("board", BoardBenchmark.run),
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
    try benchmark.run()
    print("")
}
