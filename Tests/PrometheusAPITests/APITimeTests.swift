import MetricModel
import Testing

@testable import PrometheusAPI

@Suite("Moments and spans of the API")
struct APITimeTests {
    @Test(
        arguments: [
            ("0", 0), ("1.5", 1500), ("-1", -1000), ("1e3", 1_000_000), ("1795281246.288", 1_795_281_246_288),
            ("2026-11-21T17:14:06.288Z", 1_795_281_246_288), ("-9223372036854776", .min),
            ("-292273086-05-16T16:47:06Z", .min), ("292277025-08-18T07:12:54.999999999Z", .max), ("1e300", .max),
        ] as [(String, Int64)])
    func moments(_ text: String, _ milliseconds: Int64) {
        #expect(APITime.moment(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: ["", "abc", "NaN", "inf", " 1", "1 ", "1s", "2026-11-21", "1e999"])
    func noMoments(_ text: String) {
        #expect(APITime.moment(text) == nil)
    }

    @Test(
        arguments: [("15", 15_000), ("0.25", 250), ("1m30s", 90_000), ("-5", -5000), ("500ms", 500)]
            as [(String, Int64)])
    func spans(_ text: String, _ milliseconds: Int64) {
        #expect(APITime.span(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: ["", "1ns", "1m 30s", "1e30", "abc"])
    func noSpans(_ text: String) {
        #expect(APITime.span(text) == nil)
    }
}
