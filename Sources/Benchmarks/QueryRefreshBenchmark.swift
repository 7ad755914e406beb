import MetricModel
import PromQL

/// What a board costs that refreshes every second over 15 minutes at 1 s, with 40,000 series.
enum QueryRefreshBenchmark {
    private static let queries = [
        "sum by (route) (rate(x[1m]))",
        "sum(increase(x{code=\"500\"}[1m])) / sum(increase(x[1m]))",
        "topk(5, sum by (service) (rate(x[1m])))",
    ]

    static func run() throws {
        let engine = Engine(source: SteadySource())
        print("a window of 15 minutes at 1 s that moved by one step, 40,000 series; processor time, medians of 11")
        for query in queries {
            let parsed = try ParsedQuery(query)
            let cache = StepCache(engine, settleTime: .seconds(2))
            var now = Timestamp(seconds: 1_700_000_000)
            func refresh() throws {
                let range = QueryRange(start: now - .minutes(15), end: now, step: .seconds(1))
                _ = try cache.evaluate(parsed, over: range, now: now)
                now = now + .seconds(1)
            }
            let first = try QueryClock.measure { try refresh() }
            var durations: [Double] = []
            for _ in 0..<11 { durations.append(try QueryClock.measure { try refresh() }) }
            print("  \(QueryClock.shown(durations.sorted()[5])), first \(QueryClock.shown(first))  \(query)")
        }
    }
}

/// 40,000 counters scraped every second, their values computed when they are read.
private struct SteadySource: SeriesSource {
    private let labels: [Labels] = (0..<40_000).map { index in
        [
            "__name__": "x", "instance": "10.0.\(index / 4000).1:8100", "job": "kong",
            "route": "route-\(index % 400)", "service": "service-\(index % 40)", "workspace": "default",
            "code": index % 10 == 0 ? "500" : "200",
        ]
    }

    func select(
        _ matchers: [Matcher], from: Timestamp, through: Timestamp
    ) throws -> any SeriesSelection {
        let wanted = matchers.filter { $0.name != Label.metricName }
        if wanted.isEmpty { return Selection(found: labels) }
        return Selection(found: labels.filter { labels in wanted.allSatisfy { $0.matches(labels) } })
    }

    private struct Selection: SeriesSelection {
        let found: [Labels]

        var count: Int { found.count }

        func labels(at index: Int) -> Labels { found[index] }

        func read(_ index: Int, from: Timestamp, through: Timestamp, into buffer: inout SampleBuffer) {
            buffer.removeAll()
            var time = (from.milliseconds + 999) / 1000 * 1000
            while time <= through.milliseconds {
                buffer.append(time, Double(time / 1000 * Int64(index % 7) % 1_000_000_007))
                time += 1000
            }
        }
    }
}
