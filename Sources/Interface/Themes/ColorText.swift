import Canvas

/// Colours as theme files write them.
enum ColorText {
    /// The names of the terminal's 16 colours, in order.
    private static let names = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black", "bright-red",
        "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
    ]

    /// Reads `#rrggbb`, a palette index 0…255, one of the 16 names, or `default` for the terminal's own colour.
    static func color(_ text: String) -> Color? {
        if text == "default" { return .standard }
        if let index = names.firstIndex(of: text) { return .indexed(UInt8(index)) }
        if let index = UInt8(text), text.utf8.first != UInt8(ascii: "+") { return .indexed(index) }
        let digits = text.utf8.dropFirst()
        guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6,
            digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-"),
            let value = UInt32(String(Substring(digits)), radix: 16)
        else { return nil }
        return .rgb(
            red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xff), blue: UInt8(value & 0xff))
    }

    static let attributes: [String: Style.Attributes] = [
        "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
    ]
}
