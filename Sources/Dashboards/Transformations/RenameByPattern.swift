import Patterns

/// Renames fields by a pattern and its groups (`renameByRegex`).
struct RenameByPattern: FrameTransformation {
    var pattern: Pattern
    /// `$1` stands for the first group.
    var replacement: String
    /// Whether every match is replaced, as `/a/g` asks for, and not only the first.
    var isGlobal = false

    func resolved(_ values: TemplateValues) -> any FrameTransformation {
        RenameByPattern(
            pattern: pattern, replacement: ExpressionTemplate(replacement).readable(values), isGlobal: isGlobal)
    }

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        frames.map { frame in
            DataFrame(refID: frame.refID, fields: frame.fields.map { $0.kind == .time ? $0 : renamed($0) })
        }
    }

    private func renamed(_ field: DataField) -> DataField {
        replaced(field.title).map { field.renamed($0) } ?? field
    }

    /// As JavaScript's `replace` does: every match is looked for in the whole text, where `^` is only its beginning.
    ///
    /// - Returns: nil where nothing matches.
    private func replaced(_ text: String) -> String? {
        var result = ""
        // How far the text is copied, and where the next match may begin.
        var (done, start) = (text.startIndex, text.startIndex)
        var isFound = false
        while let match = pattern.firstMatch(in: text, from: start) {
            isFound = true
            result += text[done..<match.range.lowerBound]
            result += match.expand(replacement)
            (done, start) = (match.range.upperBound, match.range.upperBound)
            guard isGlobal else { break }
            if match.range.isEmpty {
                // Nothing is found again at the same place for ever.
                guard start < text.endIndex else { break }
                start = text.unicodeScalars.index(after: start)
            }
        }
        return isFound ? result + text[done...] : nil
    }
}
