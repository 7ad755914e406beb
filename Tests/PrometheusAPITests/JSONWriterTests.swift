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

    @Test("escapes what HTML minds, but not in labels")
    func html() {
        var json = JSONWriter()
        json.array { json in
            json.string("<a>&\u{2028}é€", escapingHTML: true)
            json.string("plain", escapingHTML: true)
            json.labels(["a": "<a>&"])
        }
        #expect(json.text == #"["\u003ca\u003e\u0026\u2028é€","plain",{"a":"<a>&"}]"#)
    }

    @Test(
        "writes a scalar's time as a plain number",
        arguments: [(1500, "1.5"), (1380, "1.38"), (2000, "2"), (-20, "-0.02")])
    func shortTimes(_ milliseconds: Int64, _ text: String) {
        var json = JSONWriter()
        json.shortTimestamp(Timestamp(milliseconds: milliseconds))
        #expect(json.text == text)
    }

    @Test("writes samples without anything in between")
    func samples() {
        var samples = SampleBuffer()
        samples.append(1000, 0.5)
        samples.append(1005, .infinity)
        var json = JSONWriter()
        json.array { json in
            json.samples(samples)
            json.samples(SampleBuffer())
        }
        #expect(json.text == #"[[[1,"0.5"],[1.005,"+Inf"]],[]]"#)
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
        arguments: [(1_795_281_246_288, "1795281246.288"), (1000, "1"), (5, "0.005"), (-1500, "-1.500")]
            as [(Int64, String)])
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
