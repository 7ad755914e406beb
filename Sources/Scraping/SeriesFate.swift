import MetricModel

/// What becomes of a series of a target's page.
enum SeriesFate {
    case stored(Labels)
    /// `metric_relabel_configs` leave it out.
    case dropped
    /// No page may have it.
    case rejected(ScrapeFailureReason)
}
