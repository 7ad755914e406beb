import MetricModel
import Patterns

/// A source's series of some instances only.
struct InstanceFilter: SeriesSource {
    let source: any SeriesSource
    /// Values of the label `instance`; not empty.
    let instances: [String]

    func select(
        _ matchers: [Matcher], from: Timestamp, through: Timestamp
    ) throws -> any SeriesSelection {
        let pattern = instances.map(Pattern.escaping).joined(separator: "|")
        let matcher = try Matcher(Label.instance, .matches, pattern)
        return try source.select(matchers + [matcher], from: from, through: through)
    }
}
