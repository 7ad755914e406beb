import Testing

@testable import PrometheusAPI

@Suite("Metadata through the API, as Prometheus 3.5.3 answered it")
struct APIServiceMetadataTests {
    private static let target = #"{"target":{"instance":"127.0.0.1:18081","job":"kong"},"#

    @Test("by metric")
    func byMetric() {
        #expect(
            KongAPI.ask(.metadata).body
                == #"{"status":"success","data":{"kong_http_requests_total":[{"type":"counter","unit":"","#
                + #""help":"HTTP status codes per consumer/service/route in Kong"}],"#
                + #""kong_latency_ms":[{"type":"histogram","unit":"","help":"hist"}]}}"#)
        #expect(
            KongAPI.ask(.metadata, ["metric": "kong_latency_ms"]).body
                == #"{"status":"success","data":{"kong_latency_ms":[{"type":"histogram","unit":"","help":"hist"}]}}"#)
        #expect(KongAPI.ask(.metadata, ["limit": "0"]).body == #"{"status":"success","data":{}}"#)
        #expect(!KongAPI.ask(.metadata, ["limit": "1"]).body.contains("kong_latency_ms"))
        #expect(KongAPI.ask(.metadata, ["limit": "-1"]).body.contains("kong_latency_ms"))
    }

    @Test("by target")
    func byTarget() {
        #expect(
            KongAPI.ask(.targetMetadata).body
                == #"{"status":"success","data":["# + Self.target
                + #""metric":"kong_http_requests_total","type":"counter","#
                + #""help":"HTTP status codes per consumer/service/route in Kong","unit":""},"# + Self.target
                + #""metric":"kong_latency_ms","type":"histogram","help":"hist","unit":""}]}"#)
        #expect(
            KongAPI.ask(.targetMetadata, ["metric": "kong_latency_ms", "match_target": "{job='kong'}"]).body
                == #"{"status":"success","data":["# + Self.target + #""type":"histogram","help":"hist","unit":""}]}"#)
        #expect(
            KongAPI.ask(.targetMetadata, ["match_target": "{job='other'}"]).body == #"{"status":"success","data":[]}"#)
    }

    @Test(
        "errors",
        arguments: [
            (.metadata, ["limit": "x"], "limit must be a number"),
            (.metadata, ["limit_per_metric": "x"], "limit_per_metric must be a number"),
            (.targetMetadata, ["limit": "x"], "limit must be a number"),
            (
                .targetMetadata, ["match_target": "x{"],
                "invalid parameter \"match_target\": 1:3: parse error: unexpected end of input inside braces"
            ),
        ] as [(APIEndpoint, KeyValuePairs<String, String>, String)])
    func errors(_ endpoint: APIEndpoint, _ parameters: KeyValuePairs<String, String>, _ text: String) {
        #expect(KongAPI.error(endpoint, parameters) == KongAPI.refusal(400, "bad_data", text))
    }
}
