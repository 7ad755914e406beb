import Canvas

/// What stands on the upper side of a panel's frame: its title, and at the right the state of its data and what else
/// there is to say.
///
/// The state is never left out for words: it is said shorter first, then the title gives way from its end.
struct FrameHeading: Equatable {
    private(set) var title: String
    private(set) var note: String

    /// The frame's corners and lines, and the blanks around title and note.
    private static let frame = 8
    /// Less of a title tells nothing.
    private static let leastTitle = 4

    /// - Parameters:
    ///   - state: From its longest form to its shortest; none where all is well.
    ///   - rest: What else there is to say, what matters most first.
    init(title: String, state: [String], rest: [String], width: Int) {
        self.title = title
        note = ""
        let room = width - Self.frame - Glyphs.width(of: title)
        for form in state.isEmpty ? [""] : state {
            var parts = (form.isEmpty ? [] : [form]) + rest
            while parts.count > 1, Glyphs.width(of: Self.joined(parts)) > room { parts.removeLast() }
            note = Self.joined(parts)
            if Glyphs.width(of: note) <= room { return }
        }
        note = ""
        guard let shortest = state.last else { return }
        let left = width - Self.frame - Glyphs.width(of: shortest)
        guard left >= Self.leastTitle else { return }
        self.title = Self.cut(title, width: left)
        note = shortest
    }

    /// How much there is for words before the rest, beside a title that is not cut.
    static func room(beside title: String, rest: [String], width: Int) -> Int {
        width - frame - Glyphs.width(of: title) - (rest.isEmpty ? 0 : Glyphs.width(of: joined([""] + rest)))
    }

    private static func joined(_ parts: [String]) -> String { parts.joined(separator: " ─ ") }

    /// As many letters as fit: those of a word's beginning still tell `by service` from `by route`.
    private static func cut(_ title: String, width: Int) -> String {
        var text = ""
        for character in title.prefix(width) {
            guard Glyphs.width(of: text + String(character)) < width else { break }
            text.append(character)
        }
        while text.last == " " { text.removeLast() }
        return text + "…"
    }
}
