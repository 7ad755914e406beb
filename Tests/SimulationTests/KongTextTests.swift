import Testing

@testable import Simulation

struct KongTextTests {
    private func printed(_ value: Double) -> String {
        var bytes: [UInt8] = []
        KongText.append(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let examples: [(Double, String)] = [
        (0, "0"), (1, "1"), (9, "9"), (10, "10"), (40960, "40960"), (0.050184, "0.050184"),
        (8.68e-05, "8.68e-05"), (85.75, "85.75"), (1e14, "1e+14"), (99_999_999_999_999, "99999999999999"),
        (1_234_567_890_123_456, "1.2345678901235e+15"), (1.7158931820287e+38, "1.7158931820287e+38"),
        (-1, "-1"), (0.1 + 0.2, "0.3"), (1.0 / 3, "0.33333333333333"),
    ]

    @Test(arguments: examples)
    func numbersLookAsLuaPrintsThem(_ value: Double, _ text: String) {
        #expect(printed(value) == text)
    }

    @Test func everyNumberOfARealPageIsPrintedAlike() throws {
        guard let busy = KongFixture.busy else { return }
        let samples = ParsedPage(busy).samples
        #expect(samples.count > 3000)
        for sample in samples { #expect(printed(sample.value) == sample.number) }
    }

    @Test func onlyQuotesAndBackslashesAreEscaped() {
        let text = KongText.labels(["a", "b"], ["q\"b\\n\u{1b}", ""])
        #expect(String(decoding: text, as: UTF8.self) == "a=\"q\\\"b\\\\n\u{1b}\",b=\"\"")
        #expect(KongText.labels([], []).isEmpty)
    }
}
