import MetricModel
import Testing

@testable import PrometheusAPI

@Suite("Series and labels through the API, as Prometheus 3.5.3 answered them")
struct APIServiceSeriesTests {
    private static func success(_ data: String) -> String { #"{"status":"success","data":\#(data)}"# }

    @Test("label names")
    func names() {
        #expect(
            KongAPI.ask(.labelNames).body
                == Self.success(#"["__name__","code","instance","job","le","route","service"]"#))
        #expect(
            KongAPI.ask(.labelNames, ["match[]": "up", "match[]": "{le='25.0'}"]).body
                == Self.success(#"["__name__","instance","job","le"]"#))
        #expect(KongAPI.ask(.labelNames, ["start": "5", "end": "1"]).body == Self.success("[]"))
        #expect(KongAPI.ask(.labelNames, ["end": "5"]).body == Self.success("[]"))
    }

    @Test("label values")
    func values() {
        #expect(
            KongAPI.ask(.labelValues, label: "__name__").body
                == Self.success(
                    #"["kong_http_requests_total","kong_latency_ms_bucket","kong_latency_ms_count","kong_latency_ms_sum","#
                        + #""scrape_duration_seconds","scrape_samples_post_metric_relabeling","scrape_samples_scraped","#
                        + #""scrape_series_added","up"]"#))
        #expect(KongAPI.ask(.labelValues, label: "absent").body == Self.success("[]"))
        #expect(KongAPI.ask(.labelValues, label: "le").body == Self.success(#"["+Inf","25.0"]"#))
        #expect(
            KongAPI.ask(.labelValues, ["limit": "1"], label: "le").body
                == #"{"status":"success","data":["+Inf"],"warnings":["results truncated due to limit"]}"#)
    }

    @Test("series")
    func series() {
        #expect(
            KongAPI.ask(.series, ["match[]": "kong_latency_ms_bucket", "match[]": "{le='25.0'}"]).body
                == Self.success(
                    #"[{"__name__":"kong_latency_ms_bucket","instance":"127.0.0.1:18081","job":"kong","le":"+Inf"},"#
                        + #"{"__name__":"kong_latency_ms_bucket","instance":"127.0.0.1:18081","job":"kong","le":"25.0"}]"#
                ))
        // promtool and Grafana ask like this for all of time.
        let always: KeyValuePairs = ["match[]": "up", "start": "-9223309901257974", "end": "9223309901257974"]
        #expect(KongAPI.ask(.series, always).body.contains("\"up\""))
    }

    @Test("HTML is escaped in lists, not in labels")
    func escapes() {
        let service = KongAPI.service(FixedSeries([(["__name__": "x", "a": "<b>"], 1)], at: [0]))
        #expect(KongAPI.ask(.labelValues, label: "a", of: service).body == Self.success(#"["\u003cb\u003e"]"#))
        #expect(
            KongAPI.ask(.series, ["match[]": "x"], of: service).body == Self.success(#"[{"__name__":"x","a":"<b>"}]"#))
    }

    @Test("two spellings of a letter are two values")
    func bytewise() {
        let service = KongAPI.service(
            FixedSeries([(["__name__": "x", "a": "\u{e9}"], 1), (["__name__": "x", "a": "e\u{301}"], 1)], at: [0]))
        #expect(KongAPI.ask(.labelValues, label: "a", of: service).body == Self.success("[\"e\u{301}\",\"\u{e9}\"]"))
    }

    @Test("a selector that is asked for twice is looked up once")
    func repeated() {
        let source = CountedSelections(base: KongAPI.series)
        let service = KongAPI.service(source)
        let once = KongAPI.ask(.series, ["match[]": "up", "match[]": "{le='25.0'}"], of: service)
        let often = KongAPI.ask(
            .series, ["match[]": "up", "match[]": "up", "match[]": "{le='25.0'}", "match[]": "up"], of: service)
        #expect(once == often)
        #expect(source.count == 4)
    }

    @Test("take no longer than a query may", arguments: [APIEndpoint.series, .labelNames, .labelValues])
    func timeout(_ endpoint: APIEndpoint) {
        let source = CountedSelections(base: KongAPI.series)
        let service = KongAPI.service(source, limits: APILimits(queryTimeout: .zero))
        let (status, body) = KongAPI.ask(endpoint, ["match[]": "up"], label: "le", of: service)
        #expect(status == 503)
        #expect(
            body
                == #"{"status":"error","errorType":"timeout","error":"request timed out in series selection"}"#)
        #expect(source.count == 0)
    }

    @Test("end when nobody waits for them", arguments: [APIEndpoint.series, .labelNames, .labelValues])
    func cancelled(_ endpoint: APIEndpoint) async {
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return KongAPI.ask(endpoint, ["match[]": "up"], label: "le").body
        }
        task.cancel()
        #expect(
            await task.value
                == #"{"status":"error","errorType":"canceled","error":"request was canceled in series selection"}"#)
    }

    @Test(
        "errors",
        arguments: [
            (.series, [:], "no match[] parameter provided"),
            (
                .series, ["match[]": "{}"],
                "invalid parameter \"match[]\": match[] must contain at least one non-empty matcher"
            ),
            (.labelNames, ["match[]": "{a=~\".*\"}"], "match[] must contain at least one non-empty matcher"),
            (
                .series, ["match[]": "up", "start": "x"],
                "invalid parameter \"start\": Invalid time value for 'start': cannot parse \"x\" to a valid timestamp"
            ),
            (
                .labelNames, ["end": "x"],
                "invalid parameter \"end\": Invalid time value for 'end': cannot parse \"x\" to a valid timestamp"
            ),
            (.labelValues, [:], "invalid label name: \"\""),
            (
                .series, ["match[]": "up{"],
                "invalid parameter \"match[]\": 1:4: parse error: unexpected end of input inside braces"
            ),
        ] as [(APIEndpoint, KeyValuePairs<String, String>, String)])
    func errors(_ endpoint: APIEndpoint, _ parameters: KeyValuePairs<String, String>, _ text: String) {
        #expect(KongAPI.error(endpoint, parameters) == KongAPI.refusal(400, "bad_data", text))
    }
}
