import Canvas

/// A name in the lines it needs: broken at a separator where there is one, and anywhere else where there is none.
enum NameLines {
    private static let separators = "_-./: "
    /// At the end of a line they would stand for nothing.
    private static let dropped = "_ "

    /// - Parameter breaksWords: whether what has no separator is broken anywhere.
    /// - Returns: At least one line; the last one may still be wider than there is room for.
    static func lines(_ name: String, width: Int, most: Int, breaksWords: Bool = true) -> [String] {
        var lines: [String] = []
        var rest = name[...]
        while lines.count + 1 < most, width > 0, Glyphs.width(of: String(rest)) > width {
            let line = line(of: rest, width: width, breaksWords: breaksWords)
            guard !line.isEmpty, line.endIndex < rest.endIndex else { break }
            lines.append(String(line.count > 1 && dropped.contains(line.last ?? "-") ? line.dropLast() : line))
            rest = rest[line.endIndex...]
        }
        return lines + [String(rest)]
    }

    /// The first line, with the separator it ends in; empty where none is allowed.
    private static func line(of text: Substring, width: Int, breaksWords: Bool) -> Substring {
        let head = prefix(of: text, width: width)
        if head.endIndex < text.endIndex, dropped.contains(text[head.endIndex]) { return text[...head.endIndex] }
        if let separator = head.lastIndex(where: { separators.contains($0) }) { return text[...separator] }
        return breaksWords ? head : head.prefix(0)
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
