import Patterns

/// Renames fields by a pattern and its groups (`renameByRegex`).
struct RenameByPattern: FrameTransformation {
    var pattern: Pattern
    /// `$1` stands for the first group.
    var replacement: String

    func resolved(_ values: TemplateValues) -> any FrameTransformation {
        RenameByPattern(pattern: pattern, replacement: ExpressionTemplate(replacement).readable(values))
    }

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        frames.map { frame in
            DataFrame(refID: frame.refID, fields: frame.fields.map { $0.kind == .time ? $0 : renamed($0) })
        }
    }

    /// The first match within the title is replaced, as JavaScript's `replace` does.
    private func renamed(_ field: DataField) -> DataField {
        let title = field.title
        guard let match = pattern.firstMatch(in: title), let range = match.range(of: 0) else { return field }
        return field.renamed(title[..<range.lowerBound] + match.expand(replacement) + title[range.upperBound...])
    }
}
