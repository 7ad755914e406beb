import Patterns

/// Keeps or drops fields by their names (`filterFieldsByName`), or frames by their query (`filterByRefId`).
struct FilterFields: FrameTransformation {
    /// Which names, where a list, a pattern or both are given.
    struct Choice: Sendable {
        var names: Set<String>
        var pattern: Pattern?
        /// Whose values are the names, where a variable chooses: `$fields`.
        var variable: String? = nil

        func contains(_ title: String) -> Bool {
            names.contains(title) || pattern?.firstMatch(in: title) != nil
        }

        /// nil, which is no choice at all, where the variable has no values.
        func resolved(_ values: TemplateValues) -> Choice? {
            guard let variable else { return self }
            let name = String(variable.drop { "${[".contains($0) }.prefix { !":}]".contains($0) })
            guard case .values(let names)? = values.variables[name]?.choice, !names.isEmpty else { return nil }
            return Choice(names: self.names.union(names), pattern: pattern)
        }
    }

    var included: Choice?
    var excluded: Choice?
    /// By query instead of by name.
    var byQuery = false

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        if byQuery { return frames.filter { keeps($0.refID) } }
        return frames.map { frame in
            DataFrame(refID: frame.refID, fields: frame.fields.filter { keeps($0.title) })
        }
    }

    func resolved(_ values: TemplateValues) -> any FrameTransformation {
        FilterFields(included: included?.resolved(values), excluded: excluded?.resolved(values), byQuery: byQuery)
    }

    private func keeps(_ name: String) -> Bool {
        (included?.contains(name) ?? true) && !(excluded?.contains(name) ?? false)
    }
}
