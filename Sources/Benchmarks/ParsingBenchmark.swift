import Exposition
import Glibc

/// Measures how fast pages are read: cold, never seen before, and warm, with the lines of the last scrape.
enum ParsingBenchmark {
    static func run() {
        for lines in [400, 4_000, 41_400] {
            measure("kong \(lines) series", kongPage(series: lines, growth: 0), kongPage(series: lines, growth: 7))
        }
        measure("node exporter", nodePage(families: 2_000, growth: 0), nodePage(families: 2_000, growth: 3))
    }

    private static func measure(_ name: String, _ first: [UInt8], _ second: [UInt8]) {
        let rounds = max(3, 200_000_000 / first.count)
        var samples = 0
        var cold = Double.infinity
        for _ in 0..<max(5, rounds / 20) {
            var reader = PageReader()
            cold = min(cold, cpuSeconds { try? reader.read(first, format: .text004) })
            samples = reader.slots.count
        }
        var reader = PageReader()
        try? reader.read(first, format: .text004)
        let warm = cpuSeconds {
            for round in 0..<rounds { try? reader.read(round.isMultiple(of: 2) ? second : first, format: .text004) }
        }
        report(name + ", cold", bytes: first.count, samples: samples, seconds: cold)
        report(name + ", warm", bytes: first.count, samples: samples, seconds: warm / Double(rounds))
    }

    private static func report(_ name: String, bytes: Int, samples: Int, seconds: Double) {
        let megabytes = Int(Double(bytes) / seconds / 1e6)
        let perSecond = Int(Double(samples) / seconds / 1e3)
        print("\(name): \(bytes / 1000) kB, \(megabytes) MB/s, \(perSecond) k samples/s, \(Int(seconds * 1e6)) µs")
    }

    /// Time of this thread's processor, so that a busy machine does not blur the numbers.
    private static func cpuSeconds(_ work: () -> Void) -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        work()
        return now() - start
    }

    /// Buckets of `kong_ai_llm_provider_latency_ms`, about 250 bytes a line, as Kong prints them.
    private static func kongPage(series: Int, growth: Int) -> [UInt8] {
        let bounds = ["250", "500", "1000", "1500", "2000", "2500", "5000", "10000", "30000", "+Inf"]
        var text = "# HELP kong_ai_llm_provider_latency_ms LLM response latency\n"
        text += "# TYPE kong_ai_llm_provider_latency_ms histogram\n"
        for index in 0..<series {
            let model = index / bounds.count
            text +=
                "kong_ai_llm_provider_latency_ms_bucket{ai_provider=\"provider-\(model % 7)\",ai_model=\"model-\(model)\","
            text += "cache_status=\"\(model % 2 == 0 ? "hit" : "miss")\",vector_db=\"redis\","
            text += "embeddings_provider=\"openai\",embeddings_model=\"text-embedding-3-large\","
            text += "workspace=\"workspace-\(model % 11)\",consumer=\"consumer-\(model % 37)\","
            text += "le=\"\(bounds[index % bounds.count])\"} \(index * 31 + growth)\n"
        }
        return Array(text.utf8)
    }

    /// Short lines, much metadata, numbers with many digits.
    private static func nodePage(families: Int, growth: Int) -> [UInt8] {
        var text = ""
        for family in 0..<families {
            text += "# HELP node_metric_\(family)_total What the metric \(family) counts.\n"
            text += "# TYPE node_metric_\(family)_total counter\n"
            for device in 0..<8 {
                let value = Double(family * 1000 + device + growth) * 1.2345
                text += "node_metric_\(family)_total{cpu=\"\(device)\",mode=\"idle\"} \(value)\n"
            }
        }
        return Array(text.utf8)
    }
}
