import Canvas

/// What stands on the upper side of a panel's frame: its title, and at the right the state of its data and what else
/// there is to say.
///
/// The state is never left out for words: it is said shorter first, then the title gives way.
struct FrameHeading: Equatable {
    private(set) var title: String
    private(set) var note: String
    /// The state's form that the note begins with; empty where it has none.
    private(set) var state = ""

    /// The frame's corners and lines, and the blanks around title and note.
    private static let frame = 8
    private static let frameWithoutNote = 4
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
            self.state = form
            if Glyphs.width(of: note) <= room { return }
        }
        self.state = ""
        note = ""
        guard let shortest = state.last else {
            let left = width - Self.frameWithoutNote
            if left >= Self.leastTitle, Glyphs.width(of: title) > left { self.title = Self.cut(title, width: left) }
            return
        }
        let left = width - Self.frame - Glyphs.width(of: shortest)
        guard left >= Self.leastTitle else { return }
        self.title = Self.cut(title, width: left)
        (note, self.state) = (shortest, shortest)
    }

    /// How much there is for words before the rest, beside a title that is not cut.
    static func room(beside title: String, rest: [String], width: Int) -> Int {
        width - frame - Glyphs.width(of: title) - (rest.isEmpty ? 0 : Glyphs.width(of: joined([""] + rest)))
    }

    private static func joined(_ parts: [String]) -> String { parts.joined(separator: " ─ ") }

    /// Without words of its middle: titles begin alike and differ in what they end with (`Requests…by provider`). Where
    /// not even that fits, as many letters as do: those of a word's beginning still tell `by service` from `by route`.
    private static func cut(_ title: String, width: Int) -> String {
        let words = title.split(separator: " ")
        let end = words.suffix(2).joined(separator: " ")
        let room = width - Glyphs.width(of: end) - 1
        var start = ""
        // From the left, so that no more is measured than there is room for.
        for word in words.dropLast(3) {
            let longer = start.isEmpty ? String(word) : start + " " + word
            guard Glyphs.width(of: longer) <= room else { break }
            start = longer
        }
        return start.isEmpty ? beginning(of: title, width: width) : start + "…" + end
    }

    private static func beginning(of title: String, width: Int) -> String {
        var text = ""
        for character in title.prefix(width) {
            guard Glyphs.width(of: text + String(character)) < width else { break }
            text.append(character)
        }
        while text.last == " " { text.removeLast() }
        return text + "…"
    }
}
