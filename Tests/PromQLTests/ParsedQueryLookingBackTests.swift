import MetricModel
import Testing

@testable import PromQL

struct ParsedQueryLookingBackTests {
    @Test(arguments: [
        ("a", "a offset 1h"),
        ("rate(a[5m] offset 5m)", "rate(a[5m] offset 1h5m)"),
        ("sum by (x) (a) / (b * -c)", "sum by (x) (a offset 1h) / (b offset 1h * -c offset 1h)"),
        ("max_over_time(a[1h:5m])", "max_over_time(a[1h:5m] offset 1h)"),
        ("a @ 100 + a @ end()", "a @ 100.000 + a @ end() offset 1h"),
        ("topk(scalar(k), a) > 5", "topk(scalar(k offset 1h), a offset 1h) > 5"),
        ("time() + 1", "time() + 1"),
    ])
    func everySelectorLooksFurtherBack(text: String, wanted: String) throws {
        let shifted = try ParsedQuery(text).text(lookingBack: .hours(1))
        #expect(shifted == wanted)
        _ = try ParsedQuery(shifted)
    }

    @Test func negativeOffsetsCanCancelOut() throws {
        #expect(try ParsedQuery("a offset -1h").text(lookingBack: .hours(1)) == "a")
    }
}
