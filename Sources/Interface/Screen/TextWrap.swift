import Canvas

/// Text broken into lines between words.
enum TextWrap {
    /// - Parameter most: how many lines there may be; the last one ends in `…` where more would be needed.
    static func lines(_ text: String, width: Int, most: Int) -> [String] {
        guard width > 0, most > 0 else { return [] }
        var lines: [String] = []
        var line = ""
        var columns = 0
        for word in text.split(separator: " ") {
            let wordColumns = Glyphs.width(of: String(word))
            if columns > 0, columns + 1 + wordColumns > width {
                if lines.count == most - 1 {
                    // Longer than the line: writing it cuts it with an ellipsis.
                    lines.append(line + " " + word)
                    return lines
                }
                lines.append(line)
                line = ""
                columns = 0
            }
            line += columns > 0 ? " \(word)" : String(word)
            columns += (columns > 0 ? 1 : 0) + wordColumns
        }
        if columns > 0 { lines.append(line) }
        return lines
    }
}
