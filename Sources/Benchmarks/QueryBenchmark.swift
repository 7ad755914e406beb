import MetricModel
import PromQL

/// How long the queries take that dashboards ask most, over 3,000 series of 240 samples, on one core.
enum QueryBenchmark {
    private static let start: Int64 = 1_700_000_000_000
    private static let interval: Int64 = 15_000
    private static let sampleCount = 240

    private static let queries = [
        "sum by (route) (rate(x[1m]))",
        "histogram_quantile(0.95, sum by (le, route) (rate(b[5m])))",
        "topk(5, sum by (route) (rate(x[5m])))",
        "max_over_time(sum(rate(x[1m]))[10m:1m])",
        "x / on(instance, route) group_left sum by (instance, route) (x)",
    ]

    static func run() throws {
        let engine = Engine(source: GeneratedSource(start: start, interval: interval, sampleCount: sampleCount))
        let end = start + Int64(sampleCount - 1) * interval
        for step in [TimeSpan.seconds(15), .seconds(60)] {
            let range = QueryRange(
                start: Timestamp(milliseconds: end - 50 * 60_000), end: Timestamp(milliseconds: end), step: step)
            print("step \(step), 50 minutes; processor time, medians of 15")
            for query in queries {
                let parsed = try ParsedQuery(query)
                var durations: [Double] = []
                for _ in 0..<15 {
                    durations.append(try QueryClock.measure { _ = try engine.evaluate(parsed, over: range) })
                }
                print("  \(QueryClock.shown(durations.sorted()[7]))  \(query)")
            }
        }
    }
}

/// Counters `x` of 20 instances with 100 routes each, and histograms `b` of 10 instances with 10 routes and 10 buckets.
private struct GeneratedSource: SeriesSource {
    private var series: [(labels: Labels, samples: SampleBuffer)] = []

    init(start: Int64, interval: Int64, sampleCount: Int) {
        var random = SeededRandom(seed: 42)
        for instance in 0..<20 {
            for route in 0..<100 {
                append("x", instance, route, nil, start, interval, sampleCount, &random)
            }
        }
        for instance in 0..<10 {
            for route in 0..<10 {
                for bound in ["0.005", "0.01", "0.05", "0.1", "0.5", "1.0", "2.5", "5.0", "10.0", "+Inf"] {
                    append("b", instance, route, bound, start, interval, sampleCount, &random)
                }
            }
        }
    }

    private mutating func append(
        _ name: String, _ instance: Int, _ route: Int, _ bound: String?, _ start: Int64, _ interval: Int64,
        _ count: Int, _ random: inout SeededRandom
    ) {
        var labels = [
            Label(Label.metricName, name), Label(Label.instance, "10.0.0.\(instance):8100"), Label(Label.job, "kong"),
            Label("route", "route-\(route)"), Label("service", "service-\(route % 10)"),
            Label("workspace", "default"),
        ]
        if let bound { labels.append(Label(Label.bucketBound, bound)) }
        var samples = SampleBuffer()
        var value = Double(Int.random(in: 0..<1000, using: &random))
        for index in 0..<count {
            samples.append(start + Int64(index) * interval, value)
            value += Double(Int.random(in: 0..<50, using: &random))
        }
        series.append((Labels(labels), samples))
    }

    func select(
        _ matchers: [Matcher], from: Timestamp, through: Timestamp
    ) throws -> any SeriesSelection {
        Selection(found: series.filter { one in matchers.allSatisfy { $0.matches(one.labels) } })
    }

    private struct Selection: SeriesSelection {
        let found: [(labels: Labels, samples: SampleBuffer)]

        var count: Int { found.count }

        func labels(at index: Int) -> Labels { found[index].labels }

        func read(_ index: Int, from: Timestamp, through: Timestamp, into buffer: inout SampleBuffer) {
            buffer.removeAll()
            let samples = found[index].samples
            let first = samples.timestamps.partitioningIndex { $0 >= from.milliseconds }
            let end = samples.timestamps.partitioningIndex { $0 > through.milliseconds }
            buffer.timestamps.append(contentsOf: samples.timestamps[first..<end])
            buffer.values.append(contentsOf: samples.values[first..<end])
        }
    }
}

extension [Int64] {
    /// The first index whose element fulfils a condition that all later ones fulfil.
    fileprivate func partitioningIndex(where isSecond: (Int64) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
