/// Makes CSV, and pages of metrics, fit for a terminal.
enum SafeLines {
    /// The text with a dot for each character that shows nothing but changes how others are shown: controls other than
    /// tabs and line ends, carriage returns inside of cells, bidi and other format characters.
    ///
    /// Neither has a way to escape a character, so this is another text: fit to be looked at, not to be kept.
    static func of(_ lines: String) -> String {
        var shown = String.UnicodeScalarView()
        let scalars = lines.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            let isKept =
                switch scalar {
                case "\t", "\n": true
                case "\r": scalars[scalars.index(after: index)...].first == "\n"
                default: !scalar.isInvisible
                }
            shown.append(isKept ? scalar : "·")
        }
        return String(shown)
    }
}
