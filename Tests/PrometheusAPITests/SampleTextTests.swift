import Testing

@testable import PrometheusAPI

@Suite("How the API writes values")
struct SampleTextTests {
    @Test(
        "as Go's FormatFloat does",
        arguments: [
            (0, "0"), (-0.0, "-0"), (1, "1"), (-1.5, "-1.5"), (25, "25"), (0.1, "0.1"), (100, "100"),
            (1e20, "100000000000000000000"), (1e21, "1e+21"), (1.5e300, "1.5e+300"), (1e-6, "0.000001"),
            (9.9e-7, "9.9e-07"), (.leastNonzeroMagnitude, "5e-324"), (123_456_789.125, "123456789.125"),
            (0.30000000000000004, "0.30000000000000004"), (1.7976931348623157e308, "1.7976931348623157e+308"),
            (.infinity, "+Inf"), (-.infinity, "-Inf"), (.nan, "NaN"), (8.68e-05, "0.0000868"),
        ] as [(Double, String)])
    func spelling(_ value: Double, _ text: String) {
        #expect(SampleText.of(value) == text)
    }

    @Test(
        "scalars have no exponent",
        arguments: [
            (1e30, "1000000000000000000000000000000"), (1e-9, "0.000000001"), (-0.0, "-0"), (0, "0"), (1.5, "1.5"),
            (-1e21, "-1000000000000000000000"), (.infinity, "+Inf"), (.nan, "NaN"), (120, "120"),
        ] as [(Double, String)])
    func fixed(_ value: Double, _ text: String) {
        #expect(SampleText.fixed(value) == text)
    }

    @Test("reads back exactly")
    func readsBack() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20_000 {
            let value = Double(bitPattern: generator.next())
            guard value.isFinite else { continue }
            #expect(Double(SampleText.fixed(value))?.bitPattern == value.bitPattern)
            #expect(Double(SampleText.of(value))?.bitPattern == value.bitPattern)
        }
    }
}
