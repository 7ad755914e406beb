import MetricModel

/// Which stretch of time the store knows about.
struct Coverage: Sendable {
    /// The time of the oldest sample; nil before the first good scrape.
    var collectingSince: Timestamp?
    /// When the last target stopped answering; nil while any answers.
    var staleSince: Timestamp?

    /// The same where older samples are forgotten.
    func since(_ horizon: Timestamp) -> Coverage {
        Coverage(collectingSince: collectingSince.map { max($0, horizon) }, staleSince: staleSince)
    }
}
