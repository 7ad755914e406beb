import MetricModel
import PromQL
import Testing

@testable import PrometheusAPI

@Suite("JSON as Prometheus spells it")
struct JSONWriterTests {
    @Test("escapes quotes, backslashes and every control")
    func escapes() {
        var json = JSONWriter()
        json.string("a\"b\\c\n\r\t\u{1b}é<>")
        #expect(json.text == #""a\"b\\c\n\r\t\u001bé<>""#)
    }

    @Test("puts commas between members and elements")
    func commas() {
        var json = JSONWriter()
        json.object { json in
            json.key("a")
            json.array { json in
                json.raw("1")
                json.object { _ in }
                json.array { _ in }
            }
            json.key("b")
            json.raw("null")
        }
        #expect(json.text == #"{"a":[1,{},[]],"b":null}"#)
    }

    @Test(
        "writes times in seconds",
        arguments: [(1_795_281_246_288, "1795281246.288"), (1000, "1"), (5, "0.005"), (-1500, "-1.500")] as [(Int64, String)])
    func times(_ milliseconds: Int64, _ text: String) {
        var json = JSONWriter()
        json.timestamp(Timestamp(milliseconds: milliseconds))
        #expect(json.text == text)
    }

    @Test("wraps a vector as the server does")
    func vector() {
        let element = VectorElement(
            labels: ["job": "kong", "instance": "127.0.0.1:18081"],
            sample: Sample(Timestamp(milliseconds: 1_795_281_246_288), 25))
        let envelope = APIEnvelope.result(QueryResult(value: .vector([element]), infos: ["look"]))
        #expect(
            envelope.text == #"{"status":"success","data":{"resultType":"vector","result":[{"metric":"#
                + #"{"instance":"127.0.0.1:18081","job":"kong"},"value":[1795281246.288,"25"]}]},"infos":["look"]}"#)
    }
}
