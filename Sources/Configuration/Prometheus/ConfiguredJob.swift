public import Scraping

/// A scrape job as a configuration file describes it, with what the file said itself.
public struct ConfiguredJob: Hashable, Sendable {
    public var job: ScrapeJob
    public var place: ConfigurationPlace
    /// Where a value was given, by Prometheus' key (`scrape_interval`); values without a place are defaults.
    public var places: [String: ConfigurationPlace]
    /// Discoveries of the job that are not followed here, by their keys.
    public var notFollowed: [String]
}
