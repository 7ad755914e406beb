import Dashboards
import Glibc
import MetricModel
import PromQL
import TestSupport

/// A plausible half hour of three gateways, the same at every run.
struct SampleFleet {
    struct Route {
        var provider: String
        var model: String
        var workspace: String
        /// Requests per second at its middle.
        var pace: Double
        /// What a request costs; nil where no price is configured.
        var price: Double?
        /// Share of hits; nil where there is no cache.
        var hits: Double?
        /// Seconds a request takes.
        var latency: Double
        var phase: Double
    }

    static let routes = [
        Route(
            provider: "openai", model: "gpt-4o", workspace: "search", pace: 3.1, price: 0.000145, hits: 0.48,
            latency: 1.3, phase: 0),
        Route(
            provider: "anthropic", model: "claude-sonnet-4", workspace: "support", pace: 4.2, price: 0.000092,
            hits: 0.28, latency: 0.9, phase: 2.1),
        Route(
            provider: "openai", model: "gpt-4o-mini", workspace: "default", pace: 2.0, price: 0.00002, hits: 0.51,
            latency: 0.5, phase: 1.0),
        Route(
            provider: "mistral", model: "mistral-large", workspace: "research", pace: 1.4, price: 0.000041, hits: nil,
            latency: 1.9, phase: 3.3),
        Route(
            provider: "azure", model: "gpt-4o", workspace: "search", pace: 1.1, price: nil, hits: 0.33, latency: 1.6,
            phase: 4.4),
        Route(
            provider: "bedrock", model: "claude-3-haiku", workspace: "support", pace: 0.6, price: 0.00001, hits: nil,
            latency: 0.4, phase: 5.1),
        Route(
            provider: "gemini", model: "gemini-1.5-pro", workspace: "research", pace: 0.35, price: 0.00007, hits: nil,
            latency: 2.6, phase: 0.7),
        Route(
            provider: "mistral", model: "codestral", workspace: "default", pace: 0.2, price: 0.00001, hits: nil,
            latency: 0.7, phase: 2.7),
        Route(
            provider: "openai", model: "o3", workspace: "research", pace: 0.05, price: 0.002, hits: nil, latency: 14,
            phase: 3.9),
    ]

    /// 2026-11-21 14:03:22 UTC.
    static let now = Timestamp(milliseconds: 1_795_269_802_000)
    static let history = TimeSpan.minutes(40)

    var source = MemorySource()
    /// Time without scrapes, before `now`.
    var outage: ClosedRange<Int64>?

    init(routes: [Route] = SampleFleet.routes, outage: ClosedRange<Int64>? = nil) {
        self.outage = outage
        for route in routes {
            add(route)
        }
    }

    private func rate(_ route: Route, at seconds: Double) -> Double {
        let slow = sin(seconds / 300 + route.phase) * 0.35
        let quick = sin(seconds / 47 + route.phase * 3) * 0.14 + sin(seconds / 13 + route.phase) * 0.05
        let burst = max(0, sin(seconds / 611 + route.phase * 2) - 0.8) * 2
        return route.pace * max(0.02, 1 + slow + quick + burst)
    }

    private mutating func add(_ route: Route) {
        let base = [
            "ai_provider": route.provider, "ai_model": route.model, "workspace": route.workspace,
            "instance": "kong-1:8100",
        ]
        let share = route.hits ?? 0
        if route.hits != nil { count("requests_total", base, ["cache_status": "Hit"], route, share) }
        let miss = base.merging(route.hits == nil ? [:] : ["cache_status": "Miss"]) { $1 }
        count("requests_total", miss, [:], route, 1 - share)
        if let price = route.price { count("cost_total", miss, [:], route, price) }
        let input = 900 + route.phase * 300
        count("tokens_total", miss, ["token_type": "prompt_tokens"], route, input * (1 - share))
        count("tokens_total", miss, ["token_type": "completion_tokens"], route, input * 0.55 * (1 - share))
        count("tokens_total", miss, ["token_type": "total_tokens"], route, input * 1.55 * (1 - share))
        for bound in [500, 1000, 2000, 5000, 30_000] {
            let part = 1 - exp(-pow(Double(bound) / (route.latency * 700), 2))
            count("provider_latency_ms_bucket", miss, ["le": "\(bound).0"], route, (1 - share) * part)
        }
        count("provider_latency_ms_bucket", miss, ["le": "+Inf"], route, 1 - share)
    }

    private mutating func count(
        _ name: String, _ labels: [String: String], _ more: [String: String], _ route: Route, _ factor: Double
    ) {
        let pairs = labels.merging(more) { $1 }.map { Label($0.key, $0.value) }
        var samples = SampleBuffer()
        var value = 1000.0 * factor
        let start = SampleFleet.now - SampleFleet.history
        for step in Int64(0)...(SampleFleet.history.milliseconds / 5000) {
            let time = start + .seconds(step * 5)
            value += rate(route, at: Double(step * 5)) * 5 * factor
            if let outage, outage.contains((SampleFleet.now - time).milliseconds / 1000) { continue }
            samples.append(time.milliseconds, value)
        }
        source.series.append(
            .init(labels: Labels(pairs + [Label(Label.metricName, "kong_ai_llm_" + name)]), samples: samples))
    }

    /// The Live board's answers.
    func panels(
        _ board: Board, choices: [String: VariableChoice] = [:], since: Timestamp = now - history
    ) throws -> [Panel.ID: PanelData] {
        let window = TimeWindow(
            ending: SampleFleet.now, span: board.timeRange.span, points: 120, scrapeInterval: .seconds(5))
        let moment = BoardMoment(now: SampleFleet.now, window: window, collectingSince: since)
        return try BoardEvaluator(engine: Engine(source: source))
            .evaluate(board, choices: choices, at: moment, isCancelled: { false })
    }
}
