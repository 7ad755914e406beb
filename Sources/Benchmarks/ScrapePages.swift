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
