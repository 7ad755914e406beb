import Exposition
public import Scraping

/// A scrape job as a configuration file describes it, with what the file said itself.
public struct ConfiguredJob: Hashable, Sendable {
    public var job: ScrapeJob
    public var place: ConfigurationPlace
    /// Who gave a value, by Prometheus' key (`scrape_interval`); other values are defaults.
    public var origins: [String: SettingOrigin]
    /// Discoveries of the job that are not followed here, by their keys.
    public var notFollowed: [String]
}

extension ConfiguredJob {
    /// The job with what kongtop's own settings say over it.
    public func settled(_ settings: Settings) -> ConfiguredJob {
        var settled = self
        if let interval = settings.duration(.interval) {
            settled.job.interval = interval
            settled.origins["scrape_interval"] = settings[.interval]?.origin
            if interval < job.timeout {
                settled.job.timeout = interval
                settled.origins["scrape_timeout"] = settings[.interval]?.origin
            }
        }
        if settings.flag(.tolerant) { settled.job.readingMode = .tolerant }
        return settled
    }
}
