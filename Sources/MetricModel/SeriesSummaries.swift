/// Series with what there is to say of their samples in a range of time.
public protocol SeriesSummaries: SeriesList {
    /// What `rate`, `increase` and `delta` need to know of the series' samples; a count of 0 where there are none.
    ///
    /// Of a series whose samples all have the same finite value, of which there are at least two, any two of that value
    /// will do: its change is zero whatever else there is.
    func summary(at index: Int) -> SampleSummary
}

/// Summaries made of a selection's samples.
struct SelectionSummaries: SeriesSummaries {
    let selection: any SeriesSelection
    let from: Timestamp
    let through: Timestamp

    var count: Int { selection.count }
    var namesAgree: Bool { selection.namesAgree }

    func labels(at index: Int) -> Labels { selection.labels(at: index) }

    func groups(by grouping: SeriesGrouping) -> SeriesGroups? { selection.groups(by: grouping) }

    func summary(at index: Int) -> SampleSummary { selection.summarize(index, from: from, through: through) }
}
