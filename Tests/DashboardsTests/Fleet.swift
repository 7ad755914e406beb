import Dashboards
import MetricModel
import PromQL
import TestSupport

/// A small fleet of gateways of different ages, whose numbers are known.
struct Fleet {
    let since = Timestamp(milliseconds: 1_795_000_000_000)
    var source = MemorySource()
    var history: TimeSpan

    var now: Timestamp { since + history }

    init(history: TimeSpan = .minutes(40)) {
        self.history = history
    }

    mutating func count(_ name: String, _ labels: [String: String], perSecond: Double, base: Double = 100) {
        let pairs = labels.map { Label($0.key, $0.value) } + [Label(Label.metricName, name)]
        source.count(Labels(pairs), from: since, through: now, base: base, perSecond: perSecond)
    }

    /// A gateway of today: openai with a cache (3 hits and 2 misses a second), priced, at some 1.4 s; anthropic without.
    mutating func addNewGateway(instance: String = "new") {
        let openai = [
            "ai_provider": "openai", "ai_model": "gpt-4o", "workspace": "search", "instance": instance,
        ]
        let hit = openai.merging(["cache_status": "Hit"]) { $1 }
        let miss = openai.merging(["cache_status": "Miss"]) { $1 }
        count("kong_ai_llm_requests_total", hit, perSecond: 3)
        count("kong_ai_llm_requests_total", miss, perSecond: 2)
        count("kong_ai_llm_cost_total", miss, perSecond: 0.02)
        for (type, rate) in [("prompt_tokens", 100.0), ("completion_tokens", 50), ("total_tokens", 150)] {
            count("kong_ai_llm_tokens_total", miss.merging(["token_type": type]) { $1 }, perSecond: rate)
        }
        for (bound, rate) in [("1000.0", 1.0), ("2000.0", 2), ("+Inf", 2)] {
            count("kong_ai_llm_provider_latency_ms_bucket", miss.merging(["le": bound]) { $1 }, perSecond: rate)
        }
        let anthropic = [
            "ai_provider": "anthropic", "ai_model": "claude", "workspace": "support", "instance": instance,
        ]
        count("kong_ai_llm_requests_total", anthropic, perSecond: 4)
        // Only a total, not split.
        count("kong_ai_llm_tokens_total", anthropic.merging(["token_type": "total_tokens"]) { $1 }, perSecond: 40)
    }

    /// A gateway of early days: names without `kong_` and `llm_`, `cache` and `input`.
    mutating func addOldGateway() {
        let openai = [
            "ai_provider": "openai", "ai_model": "gpt-4o", "workspace": "search", "instance": "old", "cache": "hit",
            "db_name": "redis",
        ]
        count("ai_requests_total", openai, perSecond: 1)
        count("ai_cost_total", openai.merging(["cache": "miss"]) { $1 }, perSecond: 0.01)
        count("ai_tokens_total", openai.merging(["token_type": "input"]) { $1 }, perSecond: 10)
        count("ai_tokens_total", openai.merging(["token_type": "output"]) { $1 }, perSecond: 5)
    }

    /// A page that carries two spellings of one family, with the same labels.
    mutating func addTwiceSpelledGateway() {
        let labels = ["ai_provider": "mistral", "ai_model": "large", "workspace": "search", "instance": "both"]
        for name in [
            "kong_ai_llm_requests_total", "kong_ai_requests_total", "ai_llm_requests_total", "ai_requests_total",
        ] {
            count(name, labels, perSecond: 7)
        }
    }

    var moment: BoardMoment {
        let window = TimeWindow(ending: now, span: .minutes(15), points: 90, scrapeInterval: .seconds(2))
        return BoardMoment(now: now, window: window, collectingSince: since)
    }

    /// The Live board's panels, or only one of them, which is quicker.
    func evaluate(
        _ measure: Measure = .rate, only panel: Panel.ID? = nil, choices: [String: VariableChoice] = [:],
        at moment: BoardMoment? = nil
    ) throws -> [Panel.ID: PanelData] {
        let evaluator = BoardEvaluator(engine: Engine(source: source))
        var board = LiveBoard.board(measure: measure)
        if let panel { board.panels.removeAll { $0.id != panel } }
        return try evaluator.evaluate(
            board, choices: choices, at: moment ?? self.moment, isCancelled: { false })
    }
}

extension [Panel.ID: PanelData] {
    /// The values of an answer by series name; the last one of each series.
    func values(_ panel: Panel.ID, _ refID: String) -> [String: Double?] {
        let series = self[panel]?.answers[refID]?.series ?? []
        return [String: Double?](series.map { ($0.name, Reducer.lastNotNull.reduce($0.samples)) }) { first, _ in first }
    }

    /// The one value of an answer.
    func value(_ panel: Panel.ID, _ refID: String) -> Double? {
        self[panel]?.answers[refID]?.series.first.flatMap { Reducer.lastNotNull.reduce($0.samples) }
    }
}
