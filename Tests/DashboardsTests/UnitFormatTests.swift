import Testing

@testable import Dashboards

struct UnitFormatTests {
    @Test(arguments: [
        (Unit.none, 0.0, "0"), (.none, -0.0, "0"), (.none, 34, "34"), (.none, 123_456, "123456"),
        (.none, 3.14159, "3.14"),
        (.none, 0.000868, "0.000868"), (.none, 0.0000868, "8.68e-5"), (.none, -0.00001, "-1.00e-5"),
        (.none, 1e15, "1.00e15"),
        (.none, 9.9999e20, "1.00e21"), (.none, .infinity, "∞"), (.none, -.infinity, "-∞"),
        (.short, 0, "0"), (.short, 5, "5"), (.short, 999, "999"), (.short, 999.4, "999"), (.short, 999.5, "1.00 k"),
        (.short, 999.96, "1.00 k"), (.short, 11_149, "11.1 k"), (.short, 14_050, "14.1 k"), (.short, 31_000, "31.0 k"),
        (.short, 99_960, "100 k"), (.short, 999_499, "999 k"), (.short, 999_500, "1.00 M"), (.short, -2840, "-2.84 k"),
        (.short, 1e9, "1.00 G"), (.short, 9.996, "10.0"), (.short, 0.5, "0.500"), (.short, 1e300, "1.00e282 E"),
        (.count, 33.7, "34"), (.count, 0.2, "< 1"), (.count, 0, "0"), (.count, 11_149, "11.1 k"), (.count, -2.4, "-2"),
        (.requestsPerSecond, 12.4, "12.4 req/s"), (.requestsPerSecond, 0, "0 req/s"),
        (.requestsPerSecond, 5, "5.00 req/s"),
        (.requestsPerSecond, 12_400, "12.4 k req/s"), (.requestsPerSecond, .infinity, "∞ req/s"),
        (.tokensPerSecond, 48_100, "48.1 k/s"), (.tokensPerSecond, 481, "481 /s"),
        (.rate, 1, "1.00"), (.rate, 44, "44.0"), (.rate, 0, "0"), (.rate, 12_300, "12.3 k"),
        (.ratio, 0.372, "37.2 %"), (.ratio, 0, "0 %"), (.ratio, 1, "100 %"), (.ratio, 0.28, "28.0 %"),
        (.ratio, 0.9996, "100 %"),
        (.percent, 37.21, "37.2 %"), (.ratio, -0.011, "-1.10 %"),
        (.milliseconds, 1820, "1.82 s"), (.milliseconds, 310, "310 ms"), (.milliseconds, 0, "0 ms"),
        (.milliseconds, 0.25, "250 µs"),
        (.milliseconds, 999.6, "1.00 s"), (.milliseconds, 90_000, "1.50 min"), (.seconds, 0.0315, "31.5 ms"),
        (.seconds, 59.97, "1.00 min"),
        (.seconds, 7200, "2.00 h"), (.seconds, 86_400, "1.00 d"), (.seconds, 0, "0 s"), (.seconds, 3e-10, "0.300 ns"),
        (.time(secondsPerUnit: 60), 90, "1.50 h"), (.time(secondsPerUnit: 1e-6), 12, "12 µs"),
        (.time(secondsPerUnit: 0), 1, "1 s"),
        (.bytes, 0, "0 B"), (.bytes, 1000, "1000 B"), (.bytes, 1536, "1.50 KiB"), (.bytes, 1_048_575, "1.00 MiB"),
        (.scaled(suffix: "B/s", prefixes: .beforeSymbol), 1500, "1.50 kB/s"),
        (.scaled(suffix: "ops/s", prefixes: .beforeWord), 3200, "3.20 k ops/s"),
        (.custom(prefix: "#", suffix: "°C"), 21.55, "#21.6 °C"),
        (.boolean(whenTrue: "yes", whenFalse: "no"), 1, "yes"), (.boolean(whenTrue: "yes", whenFalse: "no"), 0, "no"),
    ])
    func writesThreeDigitsAndTheUnit(unit: Unit, value: Double, expected: String) {
        #expect(unit.format(value).text == expected)
    }

    @Test(arguments: [
        (3.91, "$3.91"), (1204.5, "$1,204.50"), (0, "$0.00"), (-0.0, "$0.00"), (-3.914, "-$3.91"), (0.01, "$0.01"),
        (0.0099999, "$0.01"), (0.009999, "$0.009999"), (0.0012345, "$0.001235"), (0.00012344, "$0.0001234"),
        (0.0001, "$0.0001000"), (0.0000868, "< $0.0001"), (-0.0000868, "> -$0.0001"), (999.999, "$1,000.00"),
        (1_234_567.891, "$1,234,567.89"), (999_999_999.999, "$1.00 B"), (1.234e10, "$12.3 B"), (2.5e12, "$2.50 T"),
        (999.6e9, "$1.00 T"), (.infinity, "$∞"), (-.infinity, "-$∞"),
    ])
    func writesMoneyLikeAnInvoice(value: Double, expected: String) {
        #expect(Unit.currency(symbol: "$").format(value).text == expected)
        #expect(Unit.currencyPerHour(symbol: "$").format(value).text == expected + " /h")
    }

    @Test func writesADashForWhatIsNotKnown() {
        for unit: Unit in [
            .none, .short, .currency(symbol: "$"), .ratio, .bytes, .boolean(whenTrue: "", whenFalse: ""),
        ] {
            #expect(unit.format(nil).text == "–")
            #expect(unit.format(.nan).text == "–")
        }
    }

    @Test func keepsToTheDecimalsAskedFor() {
        #expect(Unit.short.format(999.96, decimals: 1).text == "1.0 k")
        #expect(Unit.short.format(999.94, decimals: 1).text == "999.9")
        #expect(Unit.none.format(-0.04, decimals: 1).text == "0.0")
        #expect(Unit.currency(symbol: "€").format(-1204.567, decimals: 1).text == "-€1,204.6")
        #expect(Unit.ratio.format(0.37249, decimals: 0).text == "37 %")
        #expect(Unit.none.format(.greatestFiniteMagnitude, decimals: 400).text == "1.80e308")
    }
}
