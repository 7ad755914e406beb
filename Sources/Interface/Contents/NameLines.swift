import Canvas

/// A name in the lines it needs: broken behind a separator where there is one, and anywhere else where there is none.
enum NameLines {
    private static let separators = "_-./: "

    /// - Returns: At least one line; the last one may still be wider than there is room for.
    static func lines(_ name: String, width: Int, most: Int) -> [String] {
        var lines: [String] = []
        var rest = name[...]
        while lines.count + 1 < most, width > 0, Glyphs.width(of: String(rest)) > width {
            let head = prefix(of: rest, width: width)
            let separator = head.lastIndex { separators.contains($0) }
            let line = separator.map { rest[...$0] } ?? head
            guard !line.isEmpty, line.endIndex < rest.endIndex else { break }
            lines.append(String(line))
            rest = rest[line.endIndex...]
        }
        return lines + [String(rest)]
    }

    /// As much of a text as fits.
    private static func prefix(of text: Substring, width: Int) -> Substring {
        var taken = 0
        let end = text.indices.first { index in
            taken += Glyphs.width(of: String(text[index]))
            return taken > width
        }
        return text[..<(end ?? text.endIndex)]
    }
}
