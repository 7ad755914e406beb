import MetricModel
import PromQL
import Testing

@testable import PrometheusAPI

@Suite("Queries through the API, as Prometheus 3.5.3 answered them")
struct APIServiceQueriesTests {
    private static let node = #"{"instance":"127.0.0.1:18081","job":"kong"}"#

    @Test(
        "instant queries",
        arguments: [
            (
                "kong_latency_ms_bucket{le=\"+Inf\"} + 0", "vector",
                #"[{"metric":{"instance":"127.0.0.1:18081","job":"kong","le":"+Inf"},"value":[1795281246.288,"25"]}]"#
            ),
            (
                "sum by (instance, job) (kong_latency_ms_count)", "vector",
                #"[{"metric":\#(node),"value":[1795281246.288,"25"]}]"#
            ),
            ("\"hi\"", "string", #"[1795281246.288,"hi"]"#),
            ("\"<hi>\"", "string", #"[1795281246.288,"\u003chi\u003e"]"#),
            ("1/0", "scalar", #"[1795281246.288,"+Inf"]"#),
            ("1e30", "scalar", #"[1795281246.288,"1000000000000000000000000000000"]"#),
            ("vector(NaN)", "vector", #"[{"metric":{},"value":[1795281246.288,"NaN"]}]"#),
            ("vector(1e30)", "vector", #"[{"metric":{},"value":[1795281246.288,"1e+30"]}]"#),
            (
                "up[5s]", "matrix",
                #"[{"metric":{"__name__":"up","instance":"127.0.0.1:18081","job":"kong"},"values":["#
                    + #"[1795281242.284,"1"],[1795281243.284,"1"],[1795281244.284,"1"],[1795281245.284,"1"],"#
                    + #"[1795281246.284,"1"]]}]"#
            ),
            ("nothing", "vector", "[]"),
        ])
    func instant(_ query: String, _ type: String, _ result: String) {
        let answer = KongAPI.ask(.query, ["query": query])
        #expect(answer.status == 200)
        #expect(answer.body == #"{"status":"success","data":{"resultType":"\#(type)","result":\#(result)}}"#)
    }

    @Test("annotations stand behind the data")
    func annotations() {
        let answer = KongAPI.ask(.query, ["query": "rate(up[1m])", "time": "1795281246.380"])
        #expect(
            answer.body == #"{"status":"success","data":{"resultType":"vector","result":[{"metric":"#
                + Self.node
                + #","value":[1795281246.380,"0"]}]},"infos":["PromQL info: metric might not be a counter, "#
                + #"name does not end in _total/_sum/_count/_bucket: \"up\" (1:6)"]}"#)
    }

    @Test("range queries")
    func range() {
        let answer = KongAPI.ask(
            .queryRange, ["query": "vector(1)", "start": "1", "end": "1970-01-01T00:00:06Z", "step": "2"])
        #expect(
            answer.body == #"{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":"#
                + #"[[1,"1"],[3,"1"],[5,"1"]]}]}}"#)
    }

    @Test("a limit cuts series off, and says so")
    func limit() {
        let answer = KongAPI.ask(.query, ["query": "kong_latency_ms_bucket", "limit": "1"])
        #expect(answer.body.contains(#""le":"+Inf""#))
        #expect(!answer.body.contains(#""le":"25.0""#))
        #expect(answer.body.hasSuffix(#","warnings":["results truncated due to limit"]}"#))
        #expect(!KongAPI.ask(.query, ["query": "kong_latency_ms_bucket", "limit": "2"]).body.contains("warnings"))
    }

    @Test("many annotations are counted")
    func manyAnnotations() {
        let result = QueryResult(value: .vector([]), warnings: ["a", "b", "c"], infos: ["x"])
        #expect(
            APIEnvelope.result(result, mostAnnotations: 1).text
                == #"{"status":"success","data":{"resultType":"vector","result":[]},"#
                + #""warnings":["a","2 more warning annotations omitted"],"infos":["x"]}"#)
    }

    // MARK: Errors

    @Test(
        "instant queries that fail",
        arguments: [
            (
                ["query": "sum("], 400, "bad_data",
                "invalid parameter \"query\": 1:5: parse error: unclosed left parenthesis"
            ),
            (
                ["query": ""], 400, "bad_data",
                "invalid parameter \"query\": 1:1: parse error: no expression found in input"
            ),
            (
                ["query": "up", "timeout": "1ns"], 400, "bad_data",
                "invalid parameter \"timeout\": cannot parse \"1ns\" to a valid duration"
            ),
            (
                ["query": "up", "time": "abc"], 400, "bad_data",
                "invalid parameter \"time\": Invalid time value for 'time': cannot parse \"abc\" to a valid timestamp"
            ),
            (
                ["query": "up", "limit": "x"], 400, "bad_data",
                "invalid parameter \"limit\": strconv.Atoi: parsing \"x\": invalid syntax"
            ),
            (
                ["query": "up", "limit": "-1"], 400, "bad_data",
                "invalid parameter \"limit\": limit must be non-negative"
            ),
            (
                ["query": "up", "lookback_delta": "x"], 400, "bad_data",
                "error parsing lookback delta duration: cannot parse \"x\" to a valid duration"
            ),
            (
                ["query": "up * on() kong_latency_ms_bucket"], 422, "execution",
                "found duplicate series for the match group {} on the right hand-side of the operation: "
                    + "[{__name__=\"kong_latency_ms_bucket\", instance=\"127.0.0.1:18081\", job=\"kong\", le=\"+Inf\"}, "
                    + "{__name__=\"kong_latency_ms_bucket\", instance=\"127.0.0.1:18081\", job=\"kong\", le=\"25.0\"}]"
                    + ";many-to-many matching not allowed: matching labels must be unique on one side"
            ),
        ] as [(KeyValuePairs<String, String>, Int, String, String)])
    func instantErrors(_ parameters: KeyValuePairs<String, String>, _ status: Int, _ type: String, _ text: String) {
        #expect(KongAPI.error(.query, parameters) == KongAPI.refusal(status, type, text))
    }

    @Test(
        "range queries that fail",
        arguments: [
            (
                ["query": "up", "start": "0", "end": "11001", "step": "1"],
                "exceeded maximum resolution of 11,000 points per timeseries. "
                    + "Try decreasing the query resolution (?step=XX)"
            ),
            (
                ["query": "up[1m]", "start": "0", "end": "1", "step": "1"],
                "invalid parameter \"query\": invalid expression type \"range vector\" for range query, "
                    + "must be Scalar or instant Vector"
            ),
            (
                ["query": "up", "start": "2", "end": "1", "step": "1"],
                "invalid parameter \"end\": end timestamp must not be before start time"
            ),
            (
                ["query": "up", "start": "1", "end": "2", "step": "0"],
                "invalid parameter \"step\": zero or negative query resolution step widths are not accepted. "
                    + "Try a positive integer"
            ),
            (
                ["query": "up", "start": "abc", "end": "2", "step": "1"],
                "invalid parameter \"start\": cannot parse \"abc\" to a valid timestamp"
            ),
            (
                ["query": "up", "start": "1", "end": "2", "step": ""],
                "invalid parameter \"step\": cannot parse \"\" to a valid duration"
            ),
            (
                ["query": "up", "start": "1", "end": "2", "step": "1e30"],
                "invalid parameter \"step\": cannot parse \"1e30\" to a valid duration. It overflows int64"
            ),
        ] as [(KeyValuePairs<String, String>, String)])
    func rangeErrors(_ parameters: KeyValuePairs<String, String>, _ text: String) {
        #expect(KongAPI.error(.queryRange, parameters) == KongAPI.refusal(400, "bad_data", text))
    }

    @Test("11,000 steps are not too many")
    func longest() {
        let answer = KongAPI.ask(.queryRange, ["query": "vector(1)", "start": "0", "end": "11000", "step": "1"])
        #expect(answer.status == 200)
    }

    @Test("a query that takes too long is given up")
    func timeout() {
        let query = "count_over_time(up[5s:1ms])"
        for service in [KongAPI.service(limits: APILimits(queryTimeout: .zero))] {
            #expect(
                KongAPI.ask(.query, ["query": query], of: service)
                    == (
                        503,
                        #"{"status":"error","errorType":"timeout","error":"query timed out in expression evaluation"}"#
                    ))
        }
        #expect(KongAPI.error(.query, ["query": query, "timeout": "0"]).hasPrefix("503 "))
        #expect(KongAPI.error(.query, ["query": query, "timeout": "60"]).hasPrefix("200 "))
    }

    @Test("a query whose task is cancelled is given up")
    func cancelled() async {
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return KongAPI.ask(.query, ["query": "up"]).body
        }
        task.cancel()
        #expect(
            await task.value
                == #"{"status":"error","errorType":"canceled","error":"query was canceled in expression evaluation"}"#)
    }

    @Test("the lookback can be shortened")
    func lookback() {
        let later: KeyValuePairs = ["query": "up", "time": "1795281256"]
        #expect(KongAPI.ask(.query, later).body.contains("kong"))
        let short: KeyValuePairs = ["query": "up", "time": "1795281256", "lookback_delta": "5s"]
        #expect(!KongAPI.ask(.query, short).body.contains("kong"))
    }

    @Test("formats queries")
    func format() {
        #expect(
            KongAPI.ask(.formatQuery, ["query": "sum(foo)by(a)>1"]).body
                == #"{"status":"success","data":"sum by (a) (foo) \u003e 1"}"#)
        #expect(
            KongAPI.error(.formatQuery, ["query": "sum("]).hasPrefix(
                "400 {\"status\":\"error\",\"errorType\":\"bad_data\""))
    }
}
