/// A terminal's answer to the question for its background colour.
enum BackgroundReport {
    /// The question; terminals that do not know it swallow it.
    static let question = "\u{1B}]11;?\u{1B}\\"

    /// Reads `11;rgb:RRRR/GGGG/BBBB`, with one to four hexadecimal digits a part.
    static func event(for content: ArraySlice<UInt8>) -> TerminalEvent? {
        let prefix = Array("11;rgb:".utf8)
        guard content.starts(with: prefix) else { return nil }
        let parts = content.dropFirst(prefix.count).split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 3, let red = intensity(parts[0]), let green = intensity(parts[1]),
            let blue = intensity(parts[2])
        else { return nil }
        return .background(red: red, green: green, blue: blue)
    }

    private static func intensity(_ digits: ArraySlice<UInt8>) -> UInt8? {
        guard (1...4).contains(digits.count), digits.allSatisfy({ $0 != UInt8(ascii: "+") }),
            let value = Int(String(decoding: digits, as: UTF8.self), radix: 16), value >= 0
        else { return nil }
        return UInt8(clamping: value * 255 / ((1 << (4 * digits.count)) - 1))
    }
}
