import Patterns
import Scraping

/// Reads `relabel_configs` and `metric_relabel_configs`.
enum RelabelReader {
    static func rules(_ section: Section, _ key: String) -> [RelabelRule] {
        section.items(key).compactMap { node in
            if node.isNull {
                section.list.error(at: node.place, "an empty rule in \(key)")
                return nil
            }
            return Section(node, "a relabeling rule", known: PrometheusKeys.relabelRule, section.list).flatMap(rule)
        }
    }

    private static func rule(_ section: Section) -> RelabelRule? {
        var action = RelabelAction.replace
        if let name = section.text("action") {
            guard let known = RelabelAction(named: name) else {
                let names = RelabelAction.allCases.map(\.rawValue)
                let hint =
                    NearestName.of(name, among: names).map { "did you mean \($0)?" }
                    ?? "there are \(names.joined(separator: ", "))"
                section.error(at: "action", "unknown relabeling action \"\(ShownText.of(name))\"; \(hint)")
                return nil
            }
            action = known
        }
        do throws(RelabelRuleError) {
            return try RelabelRule(
                action, sourceLabels: section.has("source_labels") ? section.texts("source_labels") : nil,
                separator: section.written("separator") ?? RelabelRule.defaultSeparator,
                regex: section.written("regex"), modulus: UInt64(section.count("modulus") ?? 0),
                targetLabel: section.written("target_label") ?? "",
                replacement: section.written("replacement") ?? RelabelRule.defaultReplacement)
        } catch {
            let place = error.field.map { section.place(of: $0.rawValue) } ?? section.place
            section.list.error(at: place, ShownText.of(error.description, limit: 300))
            return nil
        }
    }
}

extension Section {
    /// A value that may well be empty: `replacement: ""`, and `replacement:` too, remove a label.
    fileprivate func written(_ key: String) -> String? {
        guard let node = node(key) else { return nil }
        return node.isNull ? "" : text(key)
    }
}
