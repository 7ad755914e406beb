/// A line of text that is being typed, with its cursor.
struct TextField: Sendable, Hashable {
    private(set) var scalars: [Unicode.Scalar] = []
    /// Of `scalars`; its count is behind the last.
    private(set) var cursor = 0

    /// More than anybody types; a paste is cut there.
    static let longest = 10_000

    init(_ text: String = "") {
        insert(text)
    }

    var text: String { TextField.text(scalars[...]) }
    var isEmpty: Bool { scalars.isEmpty }

    /// The cursor as a UTF-8 offset into the text.
    var offset: Int { scalars[..<cursor].reduce(0) { $0 + UTF8.width($1) } }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// The place in `scalars` of a UTF-8 offset.
    func place(ofOffset offset: Int) -> Int {
        var left = offset
        return scalars.firstIndex { scalar in
            defer { left -= UTF8.width(scalar) }
            return left <= 0
        } ?? scalars.count
    }

    // MARK: Typing

    /// Line ends become blanks, other controls are left out.
    mutating func insert(_ text: String) {
        let safe = text.unicodeScalars.lazy.map { $0 == "\n" || $0 == "\t" ? " " : $0 }
            .filter { $0.value >= 0x20 && !(0x7f...0x9f).contains($0.value) }
        let new = Array(safe.prefix(max(0, TextField.longest - scalars.count)))
        scalars.insert(contentsOf: new, at: cursor)
        cursor += new.count
    }

    /// Puts text in the place of UTF-8 offsets; the cursor goes behind it.
    mutating func replace(_ range: Range<Int>, with text: String) {
        let places = place(ofOffset: range.lowerBound)..<place(ofOffset: range.upperBound)
        scalars.removeSubrange(places)
        cursor = places.lowerBound
        insert(text)
    }

    mutating func eraseBefore() {
        guard cursor > 0 else { return }
        cursor -= 1
        scalars.remove(at: cursor)
    }

    mutating func eraseUnder() {
        if cursor < scalars.count { scalars.remove(at: cursor) }
    }

    mutating func eraseWord() {
        let end = cursor
        moveWord(-1)
        scalars.removeSubrange(cursor..<end)
    }

    mutating func eraseToStart() {
        scalars.removeSubrange(..<cursor)
        cursor = 0
    }

    mutating func eraseToEnd() {
        scalars.removeSubrange(cursor...)
    }

    // MARK: Moving

    mutating func move(_ steps: Int) {
        cursor = min(max(0, cursor + steps), scalars.count)
    }

    mutating func moveToStart() { cursor = 0 }
    mutating func moveToEnd() { cursor = scalars.count }

    mutating func moveWord(_ direction: Int) {
        func isWord(_ place: Int) -> Bool {
            let scalar = scalars[place]
            return scalar.properties.isAlphabetic || scalar == "_" || ("0"..."9").contains(scalar)
        }
        if direction < 0 {
            while cursor > 0, !isWord(cursor - 1) { cursor -= 1 }
            while cursor > 0, isWord(cursor - 1) { cursor -= 1 }
        } else {
            while cursor < scalars.count, !isWord(cursor) { cursor += 1 }
            while cursor < scalars.count, isWord(cursor) { cursor += 1 }
        }
    }
}
