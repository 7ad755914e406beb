/// Leaves out, orders and renames fields (`organize`).
struct OrganizeFields: FrameTransformation {
    var excluded: Set<String>
    /// Only these, where there are any.
    var included: Set<String> = []
    var order: [String: Int]
    var names: [String: String]

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
            if !order.isEmpty {
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
}
