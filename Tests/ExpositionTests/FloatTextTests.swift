import MetricModel
import TestSupport
import Testing

@testable import Exposition

struct FloatTextTests {
    private func value(_ text: String) -> Double? {
        Array(text.utf8).withUnsafeBytes { FloatText.value($0) }
    }

    private func bound(_ text: String) -> Double? {
        Array(text.utf8).withUnsafeBytes { FloatText.bound($0) }
    }

    @Test(arguments: [
        "", ".", "+", "1e", "1e+", "e1", "0x1", "0x1p3", "1_0", "1e400", "-1e400", "+nan", "infin", "1 ", " 1", "1,5",
        "--1", "1..2",
    ])
    func refuses(text: String) {
        #expect(value(text) == nil)
    }

    @Test func readsEveryForm() {
        #expect(value("+Inf") == .infinity)
        #expect(value("-infinity") == -.infinity)
        #expect(value("NaN")?.bitPattern == StaleMarker.ordinaryNaN.bitPattern)
        #expect(value(".5") == 0.5)
        #expect(value("5.") == 5)
        #expect(value("1E+2") == 100)
        #expect(value("-0")?.sign == .minus)
        #expect(value("1e-400") == 0)
        #expect(bound("0x1p4") == 16)
        #expect(bound("1_000") == 1000)
        #expect(bound("1__0") == nil)
        #expect(bound("_1") == nil)
    }

    /// The fast ways and the standard library's correctly rounded one agree.
    @Test func roundsCorrectly() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<8_000 {
            let exponent = Int.random(in: -80...60, using: &random)
            let digits = String(random.next() >> UInt64.random(in: 0..<60, using: &random))
            let place = digits.index(digits.startIndex, offsetBy: Int.random(in: 0...digits.count, using: &random))
            let text = "\(digits[..<place]).\(digits[place...])e\(exponent)"
            #expect(value(text)?.bitPattern == Double("0" + text)?.bitPattern, "\(text)")
            let double = Double(bitPattern: random.next())
            if double.isFinite { #expect(value("\(double)")?.bitPattern == double.bitPattern) }
        }
    }

    @Test(arguments: [
        "9007199254740993", "9007199254740992.5", "0.500000000000000166533453693773481063544750213623046875",
        "1.00000000000000011102230246251565", "3.5844466002796428e+298", "6.631236846766476e-316",
        "2.2250738585072011e-308",
        "8.5e22", "1e23", "0.00012345678901234567", "000000000000000000000012",
    ])
    func roundsHardCases(text: String) {
        #expect(value(text)?.bitPattern == Double(text)?.bitPattern)
    }
}
