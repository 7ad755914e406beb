import TestSupport

extension SplitMix64 {
    /// Text that readers and writers trip over.
    mutating func hostileText(names: Bool = false) -> String {
        let pieces = [
            "a", "le", "\"", "\\", "\n", "\\n", "\r", "\t", " ", "{", "}", ",", "=", "#", "é", "e\u{301}", "\u{202e}",
            "🦍", "0", "_", ":", "\u{1b}", "\u{7f}", names ? "x" : "\0", "# EOF", "model",
        ]
        return (0..<Int.random(in: 0..<6, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
    }

    mutating func hostileNumber() -> Double {
        switch Int.random(in: 0..<8, using: &self) {
        case 0: Double(bitPattern: next())
        case 1:
            [0, -0.0, .infinity, -.infinity, .nan, Double.leastNonzeroMagnitude, 1.7976931348623157e308].randomElement(
                using: &self) ?? 0
        case 2: Double(Int.random(in: -1000...1000, using: &self)) / 8
        case 3: Double(Int.random(in: 0...1_000_000_000, using: &self))
        default: Double.random(in: -1e6...1e6, using: &self)
        }
    }
}
