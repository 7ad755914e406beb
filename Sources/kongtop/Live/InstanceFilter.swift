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
        try source.select(try narrowed(matchers), from: from, through: through)
    }

    func summarize(
        _ matchers: [Matcher], from: Timestamp, through: Timestamp
    ) throws -> any SeriesSummaries {
        try source.summarize(try narrowed(matchers), from: from, through: through)
    }

    private func narrowed(_ matchers: [Matcher]) throws -> [Matcher] {
        let pattern = instances.map(Pattern.escaping).joined(separator: "|")
        return matchers + [try Matcher(Label.instance, .matches, pattern)]
    }
}
