import MetricModel
import Scraping

/// What is to be scraped: addresses that were given, or the jobs of a configuration.
struct ScrapePlan: Sendable {
    /// Of addresses; none where jobs find their own.
    var targets: [Target] = []
    var jobs: [ScrapeJob] = []

    /// How often most is asked; what the screen counts in.
    var interval: TimeSpan {
        (targets.map(\.interval) + jobs.map(\.interval)).min() ?? .seconds(2)
    }
}
