import Canvas

/// Text from anywhere as text of XML and HTML: markup is escaped, and nothing in it controls anything.
enum EscapedText {
    /// The text with controls and bidi marks shown as on the screen (see `Glyphs`).
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for glyph in Glyphs(text) { append(glyph, to: &result) }
        return String(result)
    }

    /// A glyph is never a control; what is left to escape are five characters.
    static func append(_ glyph: Glyph, to text: inout String.UnicodeScalarView) {
        switch glyph.base {
        case "\0": return
        case "&": text.append(contentsOf: "&amp;".unicodeScalars)
        case "<": text.append(contentsOf: "&lt;".unicodeScalars)
        case ">": text.append(contentsOf: "&gt;".unicodeScalars)
        case "\"": text.append(contentsOf: "&quot;".unicodeScalars)
        case "'": text.append(contentsOf: "&#39;".unicodeScalars)
        default: text.append(glyph.base)
        }
        for mark in [glyph.firstMark, glyph.secondMark] where mark != "\0" { text.append(mark) }
    }

    /// Plain text whose line ends stay.
    static func escapedLines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }.joined(
            separator: "\n")
    }
}
