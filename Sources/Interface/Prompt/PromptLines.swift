import Canvas

/// A text broken into lines of a width, by columns, and where each of its characters stands.
struct PromptLines {
    /// Of the text's scalars.
    private(set) var lines: [Range<Int>] = []
    /// The one to show first.
    private(set) var first = 0
    private let scalars: [Unicode.Scalar]

    init(_ scalars: [Unicode.Scalar], width: Int) {
        self.scalars = scalars
        var start = 0
        var columns = 0
        for (place, scalar) in scalars.enumerated() {
            let wide = PromptLines.columns(scalar)
            // The last column is left for the cursor.
            if columns + wide > max(1, width - 1) {
                lines.append(start..<place)
                start = place
                columns = 0
            }
            columns += wide
        }
        lines.append(start..<scalars.count)
    }

    /// One line's worth of the text, and what is before and behind it: from its beginning where `cursor` is in sight there,
    /// else so that it is the last thing in sight. `first` is the line to show.
    init(_ scalars: [Unicode.Scalar], oneLineAround cursor: Int, width: Int) {
        self.scalars = scalars
        let room = max(1, width - 1)
        var start = min(cursor, scalars.count)
        var columns = 0
        while start > 0, columns + PromptLines.columns(scalars[start - 1]) <= room {
            start -= 1
            columns += PromptLines.columns(scalars[start])
        }
        var end = start
        columns = 0
        while end < scalars.count, columns + PromptLines.columns(scalars[end]) <= room {
            columns += PromptLines.columns(scalars[end])
            end += 1
        }
        if start > 0 { lines.append(0..<start) }
        lines.append(start..<end)
        if end < scalars.count { lines.append(end..<scalars.count) }
        first = start > 0 ? 1 : 0
    }

    private static func columns(_ scalar: Unicode.Scalar) -> Int {
        scalar.isASCII ? 1 : Glyphs.width(of: String(scalar))
    }

    func text(_ line: Int) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[lines[line]])
        return String(view)
    }

    /// The line and column of a place in the text; its end is behind the last character.
    func position(of place: Int) -> (line: Int, column: Int) {
        let line = lines.lastIndex { $0.lowerBound <= place } ?? 0
        let column = scalars[lines[line].lowerBound..<min(place, scalars.count)].reduce(0) {
            $0 + PromptLines.columns($1)
        }
        return (line, column)
    }
}
