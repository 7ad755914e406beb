import Patterns

/// Keeps or drops fields by their names (`filterFieldsByName`), or frames by their query (`filterByRefId`).
struct FilterFields: FrameTransformation {
    /// Which names, where a list, a pattern or both are given.
    struct Choice: Sendable {
        var names: Set<String>
        var pattern: Pattern?

        func contains(_ title: String) -> Bool {
            names.contains(title) || pattern?.firstMatch(in: title) != nil
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

    private func keeps(_ name: String) -> Bool {
        (included?.contains(name) ?? true) && !(excluded?.contains(name) ?? false)
    }
}
