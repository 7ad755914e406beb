/// Pages to measure with.
enum ScrapePages {
    private static let bounds = ["250", "500", "1000", "1500", "2000", "2500", "5000", "10000", "30000", "+Inf"]

    /// Buckets of `kong_ai_llm_provider_latency_ms`, about 250 bytes a line, as Kong prints them.
    ///
    /// - Parameters:
    ///   - round: which scrape it is.
    ///   - changed: of a hundred series how many have another value in every round.
    static func kong(series: Int, round: Int, changed: Int = 100) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(series * 256 + 200)
        text += "# HELP kong_ai_llm_provider_latency_ms LLM response latency\n".utf8
        text += "# TYPE kong_ai_llm_provider_latency_ms histogram\n".utf8
        for index in 0..<series {
            let model = index / bounds.count
            let growth = index % 100 < changed ? round * 7 : 0
            text += "kong_ai_llm_provider_latency_ms_bucket{ai_provider=\"provider-\(model % 7)\",".utf8
            text += "ai_model=\"model-\(model)\",cache_status=\"\(model % 2 == 0 ? "hit" : "miss")\",".utf8
            text += "vector_db=\"redis\",embeddings_provider=\"openai\",".utf8
            text += "embeddings_model=\"text-embedding-3-large\",workspace=\"workspace-\(model % 11)\",".utf8
            text += "consumer=\"consumer-\(model % 37)\",le=\"\(bounds[index % bounds.count])\"} ".utf8
            text += "\(index * 31 + growth)\n".utf8
        }
        return text
    }

    /// Three families of Kong in the order it prints them: all buckets, all counts, all sums.
    ///
    /// - Parameter models: each has ten consumers, and each of those sixteen series.
    static func kongFamilies(models: Int, round: Int) -> [UInt8] {
        let sets = (0..<(models * 10)).map { index in
            "ai_provider=\"provider-\(index / 10 % 7)\",ai_model=\"model-\(index / 10)\",cache_status=\"\","
                + "vector_db=\"\",embeddings_provider=\"\",embeddings_model=\"\",workspace=\"default\","
                + "consumer=\"consumer-\(index % 10)\""
        }
        var text: [UInt8] = []
        func declare(_ family: String, _ type: String) {
            text += "# HELP kong_ai_llm_\(family) AI \(family) in Kong\n# TYPE kong_ai_llm_\(family) \(type)\n".utf8
        }
        func add(_ name: String, _ labels: [String]) {
            for (index, set) in sets.enumerated() {
                for label in labels {
                    text += "kong_ai_llm_\(name){\(set),\(label)} \(index * 31 + round * 7)\n".utf8
                }
            }
        }
        let mode = "request_mode=\"oneshot\""
        declare("provider_latency_ms", "histogram")
        add("provider_latency_ms_bucket", bounds.map { "\(mode),le=\"\($0)\"" })
        add("provider_latency_ms_count", [mode])
        add("provider_latency_ms_sum", [mode])
        declare("requests_total", "counter")
        add("requests_total", [mode])
        declare("tokens_total", "counter")
        add("tokens_total", ["completion", "prompt", "total"].map { "token_type=\"\($0)_tokens\"" })
        return text
    }

    /// Short lines, much metadata, numbers with many digits.
    static func nodeExporter(families: Int, round: Int) -> [UInt8] {
        var text = ""
        for family in 0..<families {
            text += "# HELP node_metric_\(family)_total What the metric \(family) counts.\n"
            text += "# TYPE node_metric_\(family)_total counter\n"
            for device in 0..<8 {
                let value = Double(family * 1000 + device + round * 3) * 1.2345
                text += "node_metric_\(family)_total{cpu=\"\(device)\",mode=\"idle\"} \(value)\n"
            }
        }
        return Array(text.utf8)
    }
}
