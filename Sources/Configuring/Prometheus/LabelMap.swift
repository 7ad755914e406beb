import MetricModel

/// A map of label names and values.
enum LabelMap {
    static func read(_ section: Section, _ key: String) -> Labels {
        guard let labels = section.section(key, key, known: nil) else { return .empty }
        var pairs: [Label] = []
        for entry in labels.all {
            guard case .scalar(let value, _) = entry.value.content else {
                section.list.error(
                    at: entry.value.place,
                    "the label \(ShownText.of(entry.key)) has a single value, not \(entry.value.kind)")
                continue
            }
            if entry.key.isEmpty { section.list.error(at: entry.keyPlace, "a label's name can't be empty") }
            pairs.append(Label(entry.key, entry.value.isNull ? "" : value))
        }
        return Labels(pairs)
    }
}
