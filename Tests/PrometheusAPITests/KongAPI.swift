import MetricModel
import PromQL

@testable import PrometheusAPI

/// The small Kong whose answers were captured from a Prometheus 3.5.3 that scraped it.
enum KongAPI {
    static let node: Labels = ["instance": "127.0.0.1:18081", "job": "kong"]
    static let now = Timestamp(milliseconds: 1_795_281_246_288)
    static let moments: [Int64] = (0..<5).map { 1_795_281_242_284 + $0 * 1000 }

    static func labels(_ name: String, _ more: [(String, String)] = []) -> Labels {
        Labels(Array(node) + [Label("__name__", name)] + more.map { Label($0.0, $0.1) })
    }

    static let series = FixedSeries(
        [
            (
                labels("kong_http_requests_total", [("code", "200"), ("route", "chat"), ("service", "ai")]), 42
            ),
            (labels("kong_latency_ms_bucket", [("le", "25.0")]), 20),
            (labels("kong_latency_ms_bucket", [("le", "+Inf")]), 25),
            (labels("kong_latency_ms_count"), 25), (labels("kong_latency_ms_sum"), 300),
            (labels("scrape_duration_seconds"), 0.001), (labels("scrape_samples_post_metric_relabeling"), 5),
            (labels("scrape_samples_scraped"), 5), (labels("scrape_series_added"), 0), (labels("up"), 1),
        ], at: moments)

    static let target = APITarget(
        labels: node,
        discoveredLabels: ["__address__": "127.0.0.1:18081", "job": "kong"], scrapePool: "kong",
        scrapeURL: "http://127.0.0.1:18081/metrics", lastScrape: Timestamp(milliseconds: 1_795_281_246_284),
        lastScrapeDuration: 0.0015, isUp: true, interval: .seconds(1), timeout: .seconds(1),
        metadata: [
            (
                "kong_http_requests_total",
                MetricMetadata(type: .counter, help: "HTTP status codes per consumer/service/route in Kong")
            ),
            ("kong_latency_ms", MetricMetadata(type: .histogram, help: "hist")),
        ])

    static func service(_ source: any SeriesSource = series, limits: APILimits = APILimits()) -> APIService {
        APIService(
            engine: Engine(source: source), source: source, limits: limits,
            program: APIProgram(name: "kongtop-1", start: now, retention: "2h", flags: [("query.timeout", "2m")]),
            targets: { [target] }, now: { now })
    }

    /// The status and body of an answer.
    static func ask(
        _ endpoint: APIEndpoint, _ parameters: KeyValuePairs<String, String> = [:], label: String = "",
        of service: APIService = service()
    ) -> (status: Int, body: String) {
        let answer = service.respond(
            to: APIRequest(endpoint, parameters: parameters.map { ($0.key, $0.value) }, label: label))
        return (answer.status, String(decoding: answer.body, as: UTF8.self))
    }

    /// The error in an answer, as `type: text`.
    static func error(_ endpoint: APIEndpoint, _ parameters: KeyValuePairs<String, String> = [:], label: String = "")
        -> String
    {
        let (status, body) = ask(endpoint, parameters, label: label)
        return "\(status) \(body)"
    }

    /// What an error answer looks like.
    static func refusal(_ status: Int, _ type: String, _ text: String) -> String {
        let text = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\(status) {\"status\":\"error\",\"errorType\":\"\(type)\",\"error\":\"\(text)\"}"
    }
}
