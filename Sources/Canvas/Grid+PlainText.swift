extension Grid {
    /// The grid as lines of text without styles or trailing blanks, each ended by a newline.
    public var plainText: String {
        var text = ""
        for y in 0..<height {
            var line = String.UnicodeScalarView()
            for x in 0..<width {
                self[x, y].glyph.append(to: &line)
            }
            while line.last == " " { line.removeLast() }
            text.unicodeScalars.append(contentsOf: line)
            text += "\n"
        }
        return text
    }
}

extension Glyph {
    /// Appends the glyph's scalars; nothing for the right half of a wide one.
    func append(to text: inout String.UnicodeScalarView) {
        guard base != "\0" else { return }
        text.append(base)
        if firstMark != "\0" { text.append(firstMark) }
        if secondMark != "\0" { text.append(secondMark) }
    }
}
