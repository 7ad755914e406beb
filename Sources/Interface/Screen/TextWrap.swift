import Canvas

/// Text broken into lines between words, and inside words that are longer than a line.
enum TextWrap {
    /// - Parameters:
    ///   - most: how many lines there may be; the last one ends in `…` where more would be needed.
    ///   - breaksAfterCommas: whether a word that is longer than a line ends there rather than anywhere, as matchers do.
    static func lines(_ text: String, width: Int, most: Int, breaksAfterCommas: Bool = false) -> [String] {
        guard width > 0, most > 0 else { return [] }
        var lines: [String] = []
        var line = ""
        var columns = 0
        // Text longer than its lines can hold need not be looked at to its end.
        for word in text.unicodeScalars.prefix(width * (most + 1) * 4).split(separator: " ") {
            for piece in pieces(String(word), width: width, breaksAfterCommas) {
                let wide = Glyphs.width(of: piece)
                if columns > 0, columns + 1 + wide > width {
                    lines.append(line)
                    line = ""
                    columns = 0
                    if lines.count == most { return cut(lines) }
                }
                line += columns > 0 ? " \(piece)" : piece
                columns += (columns > 0 ? 1 : 0) + wide
            }
        }
        if columns > 0 { lines.append(line) }
        return lines
    }

    private static func cut(_ lines: [String]) -> [String] {
        var lines = lines
        lines[lines.count - 1] += " …"
        return lines
    }

    private static func pieces(_ word: String, width: Int, _ breaksAfterCommas: Bool) -> [String] {
        guard Glyphs.width(of: word) > width else { return [word] }
        var pieces: [String] = []
        var piece = ""
        for character in word {
            if !piece.isEmpty, Glyphs.width(of: piece + String(character)) > width {
                let comma = breaksAfterCommas ? piece.lastIndex(of: ",") : nil
                let end = comma.map(piece.index(after:)) ?? piece.endIndex
                pieces.append(String(piece[..<end]))
                piece = String(piece[end...])
            }
            piece.append(character)
        }
        return pieces + [piece]
    }
}
