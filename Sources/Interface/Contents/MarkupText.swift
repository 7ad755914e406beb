import Canvas

/// What Markdown and HTML mean inside a line, as far as a terminal can show it.
enum MarkupText {
    /// The words of a line with their emphasis, blanks between them.
    static func words(of text: String, style: Style, theme: Theme) -> [Segment] {
        var words: [Segment] = []
        var word = ""
        var isBold = false
        var isCode = false
        var isEmphasized = false
        func end(_ words: inout [Segment]) {
            guard !word.isEmpty else { return }
            let look = isCode ? theme.accent : isBold ? style.with(.bold) : style
            words.append(Segment(word, look))
            word = ""
        }
        let scalars = Array(withoutLinks(text).unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let isDouble = index + 1 < scalars.count && scalars[index + 1] == scalar
            if scalar == "`" {
                end(&words)
                isCode.toggle()
            } else if !isCode, isDouble, scalar == "*" || scalar == "_" {
                end(&words)
                isBold.toggle()
                index += 1
            } else if !isCode, scalar == "*", isMark(index, in: scalars, closing: isEmphasized) {
                // Emphasis of one star is not worth a style of its own.
                isEmphasized.toggle()
            } else if scalar == " " || scalar == "\t" {
                end(&words)
                words.append(Segment(" ", style))
            } else {
                word.unicodeScalars.append(scalar)
            }
            index += 1
        }
        end(&words)
        return words
    }

    /// Whether a star begins or ends emphasis: it stands at a word, and has a partner; any other is a star.
    private static func isMark(_ index: Int, in scalars: [Unicode.Scalar], closing: Bool) -> Bool {
        if closing { return index > 0 && scalars[index - 1] != " " }
        guard index + 2 < scalars.count, scalars[index + 1] != " " else { return false }
        return scalars.indices[(index + 2)...].contains { scalars[$0] == "*" && scalars[$0 - 1] != " " }
    }

    /// `[text](address)` as its text; pictures as what they are called.
    private static func withoutLinks(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "[")) else { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "[") {
            let behind = rest[open...]
            guard let close = behind.firstIndex(of: "]"), rest.index(after: close) < rest.endIndex,
                rest[rest.index(after: close)] == "(", let end = rest[close...].firstIndex(of: ")")
            else {
                result += rest[...open]
                rest = rest[rest.index(after: open)...]
                continue
            }
            result += rest[..<open].hasSuffix("!") ? rest[..<open].dropLast() : rest[..<open]
            result += rest[rest.index(after: open)..<close]
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static let entities = [
        ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ]

    /// HTML without its tags, styles and scripts: blocks begin lines of their own.
    static func withoutTags(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) || text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "<") {
            result += rest[..<open]
            let tag = rest[rest.index(after: open)...]
            guard let first = tag.first, first.isLetter || first == "/" || first == "!",
                let close = tag.firstIndex(of: ">")
            else {
                result += "<"
                rest = tag
                continue
            }
            let name = tag[..<close].lowercased().prefix { $0.isLetter || $0.isNumber || $0 == "/" }
            rest = tag[tag.index(after: close)...]
            if name == "style" || name == "script" {
                let end = "</\(name)"
                rest = range(of: end, in: rest).map { rest[$0...].drop { $0 != ">" }.dropFirst() } ?? ""
            }
            switch name {
            case "br", "br/", "p", "/p", "/div", "/h1", "/h2", "/h3", "/h4", "/tr", "/ul", "/ol": result += "\n"
            case "li": result += "\n- "
            case "h1", "h2", "h3", "h4": result += "\n# "
            case "/td", "/th": result += "  "
            default: break
            }
        }
        result += rest
        for (entity, character) in entities { result = replacing(entity, with: character, in: result) }
        return result
    }

    private static func range(of word: String, in text: Substring) -> Substring.Index? {
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == "<", text[index...].prefix(word.count).lowercased() == word { return index }
            index = text.index(after: index)
        }
        return nil
    }

    private static func replacing(_ word: String, with other: String, in text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            if rest[start...].hasPrefix(word) {
                result += other
                rest = rest[start...].dropFirst(word.count)
            } else {
                result += "&"
                rest = rest[rest.index(after: start)...]
            }
        }
        return result + rest
    }
}
