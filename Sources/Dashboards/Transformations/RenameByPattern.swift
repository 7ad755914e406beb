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

    /// As JavaScript's `replace` does.
    private func renamed(_ field: DataField) -> DataField {
        var rest = field.title
        var done = ""
        while !rest.isEmpty, let match = pattern.firstMatch(in: rest), let range = match.range(of: 0) {
            done += rest[..<range.lowerBound] + match.expand(replacement)
            // Nothing is found again at the same place for ever.
            let isEmpty = range.isEmpty
            rest = String(rest[range.upperBound...])
            if isEmpty || !isGlobal { break }
        }
        return done.isEmpty && rest == field.title ? field : field.renamed(done + rest)
    }
}
