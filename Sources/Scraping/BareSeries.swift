import MetricModel

/// Watches for samples without labels among labelled ones of the same name.
///
/// Kong prints line feeds in label values as they are, so a request can put whole lines on its page
/// (`kong_ai_llm_requests_total 99999`); those lack what Kong adds to its own.
struct BareSeries: Sendable {
    /// Pages with more names are not watched any further.
    private static let mostNames = 10_000

    /// One labelled series may be a strange page's own; two are a family.
    private static let leastLabelled = 2

    /// By metric name the slot of its series without labels, and the way back.
    private var bare: [String: Int32] = [:]
    private var names: [Int32: String] = [:]
    /// By metric name how many series with labels there have been.
    private var labelled: [String: Int] = [:]

    /// Takes note of what a slot stands for from now on.
    mutating func note(_ slot: Int32, _ labels: Labels) {
        if let former = names.removeValue(forKey: slot) { bare[former] = nil }
        guard bare.count + labelled.count < BareSeries.mostNames else { return }
        if labels.count == 1 {
            names[slot] = labels.metricName
            bare[labels.metricName] = slot
        } else {
            labelled[labels.metricName, default: 0] += 1
        }
    }

    /// The names on the page that look forged, sorted.
    func suspects(on slots: [Int32]) -> [String] {
        let suspects = bare.filter { labelled[$0.key, default: 0] >= BareSeries.leastLabelled }
        if suspects.isEmpty { return [] }
        let present = Set(suspects.values).intersection(slots)
        return suspects.filter { present.contains($0.value) }.keys.sorted()
    }
}
