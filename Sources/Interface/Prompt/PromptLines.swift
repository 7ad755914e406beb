import Canvas

/// A text broken into lines of a width, by columns, and where each of its characters stands.
struct PromptLines {
    /// Of the text's scalars.
    private(set) var lines: [Range<Int>] = []
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
