import MetricModel

/// Leaves out, orders and renames fields (`organize`).
struct OrganizeFields: FrameTransformation {
    var excluded: Set<String>
    /// Only these, where there are any.
    var included: Set<String> = []
    var order: [String: Int]
    var names: [String: String]
    /// What fields are ordered by in place of a given order: labels, or names where nil.
    var ordering: [Ordering] = []

    struct Ordering {
        var label: String?
        var isDescending: Bool
    }

    func resolved(_ values: TemplateValues) -> any FrameTransformation {
        var result = self
        result.names = names.mapValues { ExpressionTemplate($0).readable(values) }
        return result
    }

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        frames.map { frame in
            var fields = frame.fields.filter { field in
                !excluded.contains(field.title) && (included.isEmpty || included.contains(field.title))
            }
            if !ordering.isEmpty {
                fields = ordered(fields)
            } else if !order.isEmpty {
                fields = fields.enumerated().sorted { left, right in
                    let a = order[left.element.title] ?? .max
                    let b = order[right.element.title] ?? .max
                    return (a, left.offset) < (b, right.offset)
                }.map(\.element)
            }
            fields = fields.map { field in
                names[field.title].flatMap { $0.isEmpty ? nil : field.renamed($0) } ?? field
            }
            return DataFrame(refID: frame.refID, fields: fields)
        }
    }

    /// By the first of the orderings that tells two fields apart; fields without the label come first.
    private func ordered(_ fields: [DataField]) -> [DataField] {
        fields.enumerated().sorted { left, right in
            for ordering in ordering {
                let (a, b) = (text(left.element, ordering), text(right.element, ordering))
                if let isBefore = NaturalOrder.precedes(a, b) { return isBefore != ordering.isDescending }
            }
            return left.offset < right.offset
        }.map(\.element)
    }

    private func text(_ field: DataField, _ ordering: Ordering) -> String {
        ordering.label.map { field.labels[$0] } ?? field.title
    }
}
