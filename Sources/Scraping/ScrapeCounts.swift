/// What a page held, counted.
public struct ScrapeCounts: Hashable, Sendable {
    /// Samples on the page, up to where it broke (`scrape_samples_scraped`).
    public internal(set) var samples = 0
    /// Samples that were left to be stored, repetitions included (`scrape_samples_post_metric_relabeling`).
    public internal(set) var keptSamples = 0
    /// Series never seen before at this target (`scrape_series_added`).
    public internal(set) var newSeries = 0
    /// Samples dropped because the page had the same series before.
    public internal(set) var repeatedSamples = 0

    init() {}
}
