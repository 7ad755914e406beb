extension ScalarSet {
    private static func ascii(_ text: String) -> ScalarSet {
        ScalarSet(text.unicodeScalars.map { $0.value...$0.value })
    }

    private static let digits: ClosedRange<UInt32> = 0x30...0x39
    private static let upper: ClosedRange<UInt32> = 0x41...0x5a
    private static let lower: ClosedRange<UInt32> = 0x61...0x7a

    /// `\d`, `\s` and `\w`, which know ASCII alone in RE2.
    static func perl(_ letter: Unicode.Scalar) -> ScalarSet? {
        switch letter {
        case "d", "D": ScalarSet([digits])
        case "s", "S": ascii("\t\n\u{0c}\r ")
        case "w", "W": ScalarSet([digits, upper, lower, 0x5f...0x5f])
        default: nil
        }
    }

    /// What stands between `[:` and `:]` in a class, the caret apart.
    static func posix(_ name: String) -> ScalarSet? {
        switch name {
        case "alnum": ScalarSet([digits, upper, lower])
        case "alpha": ScalarSet([upper, lower])
        case "ascii": ScalarSet([0...0x7f])
        case "blank": ascii("\t ")
        case "cntrl": ScalarSet([0...0x1f, 0x7f...0x7f])
        case "digit": ScalarSet([digits])
        case "graph": ScalarSet([0x21...0x7e])
        case "lower": ScalarSet([lower])
        case "print": ScalarSet([0x20...0x7e])
        case "punct": ScalarSet([0x21...0x2f, 0x3a...0x40, 0x5b...0x60, 0x7b...0x7e])
        case "space": ascii("\t\n\u{0b}\u{0c}\r ")
        case "upper": ScalarSet([upper])
        case "word": perl("w")
        case "xdigit": ScalarSet([digits, 0x41...0x46, 0x61...0x66])
        default: nil
        }
    }
}
