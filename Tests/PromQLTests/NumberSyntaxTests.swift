import Testing

@testable import PromQL

struct NumberSyntaxTests {
    @Test(
        "Numbers as PromQL writes them",
        arguments: [
            ("12", 12), ("1e3", 1000), (".5", 0.5), ("2.", 2), ("0x1F", 31), ("017", 15), ("09", 9), ("1_000", 1000),
            ("0x_ff", 255), ("iNf", .infinity), ("1_0.2_5e1_0", 102_500_000_000), ("1__0", nil), ("1_", nil),
            ("1_.5", nil), ("0xffffffffffffffffff", nil), ("0x1p4", 16), ("1e400", nil), ("", nil),
        ] as [(String, Double?)])
    func parse(text: String, value: Double?) {
        let parsed = try? NumberSyntax.parse(text)
        #expect(parsed == value)
    }

    @Test(
        "Bounds as Go reads them",
        arguments: [
            ("+Inf", .infinity), ("-inf", -.infinity), ("infinity", .infinity), ("0.5", 0.5), ("-.2", -0.2), ("1e0", 1),
            ("", nil), (" 1", nil), ("abc", nil), ("+", nil), ("0x10p0", 16),
        ] as [(String, Double?)])
    func parseFloat(text: String, value: Double?) {
        #expect(NumberSyntax.parseFloat(text) == value)
    }

    @Test(
        "Numbers without exponents",
        arguments: [
            (0, "0"), (-0.0, "-0"), (5, "5"), (0.1, "0.1"), (-1.5, "-1.5"), (1e21, "1000000000000000000000"),
            (1.5e-7, "0.00000015"), (123456.789, "123456.789"), (.infinity, "+Inf"), (-.infinity, "-Inf"),
            (.nan, "NaN"),
            (1e16, "10000000000000000"), (0.001, "0.001"),
        ] as [(Double, String)])
    func fixed(value: Double, text: String) {
        #expect(NumberSyntax.fixed(value) == text)
    }

    @Test func sixDigits() {
        #expect(NumberSyntax.sixDigits(0x1p63) == "9223372036854775808.000000")
        #expect(NumberSyntax.sixDigits(-.greatestFiniteMagnitude).utf8.count == 317)
        #expect(NumberSyntax.sixDigits(.infinity) == "+Inf")
    }

    @Test(
        "Numbers as %g writes them",
        arguments: [
            (1.01, "1.01"), (2, "2"), (1e21, "1e+21"), (1e20, "100000000000000000000"), (1e-4, "0.0001"),
            (1.5e-5, "1.5e-05"), (-2.5e100, "-2.5e+100"), (.nan, "NaN"),
        ] as [(Double, String)])
    func general(value: Double, text: String) {
        #expect(NumberSyntax.general(value) == text)
    }
}
