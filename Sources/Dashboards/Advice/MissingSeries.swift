import MetricModel
import PromQL

/// Why expressions that can be read have no values: the series they ask for, as far as there are none of them at all.
struct MissingSeries {
    /// Metrics that nothing has been scraped of, and selectors that no series of their metric fulfils.
    private(set) var names: [String] = []
    private(set) var selectors: [String] = []
    /// Whether there are series for one of the selectors; then it is the time range that has none.
    private(set) var areSomeThere = false

    /// A sentence has room for so many of them.
    private static let mostNamed = 2

    init(in expressions: [String], _ memory: EvaluationMemory, at moment: Timestamp) {
        var seen: Set<String> = []
        for selector in expressions.flatMap({ memory.selectors(in: $0) }).prefix(100) {
            var plain = selector.withoutModifiers
            let text = Expression.selector(plain).description
            guard seen.insert(text).inserted else { continue }
            if memory.hasSeries(plain, through: moment) {
                areSomeThere = true
                return
            }
            plain.matchers.removeAll { $0.name != Label.metricName }
            // Without a name it asks for labels alone.
            if !selector.name.isEmpty, !memory.hasSeries(plain, through: moment) {
                if !names.contains(selector.name) { names.append(selector.name) }
            } else {
                selectors.append(text)
            }
        }
    }

    /// What there is none of; nil where there is some.
    var reason: String? {
        let missing = names + selectors
        guard !areSomeThere, !missing.isEmpty else { return nil }
        let rest = missing.count - Self.mostNamed
        return "no series " + missing.prefix(Self.mostNamed).joined(separator: ", ")
            + (rest > 0 ? " and \(rest) more" : "")
    }
}
