import MetricModel

/// How long `$__rate_interval` is, and from when on a rate over it can be believed.
///
/// `rate` divides by its whole window, whether samples fill it or not: in the first minute of a history a rate over a
/// minute is too small. So the window starts short, grows with the history, and rates are withheld until their
/// window is full: a gap, and `collecting…`, rather than a wrong number.
struct RateWindow {
    let length: TimeSpan
    /// The first moment of the history at which the window is full; nil where nothing is known of its beginning.
    let fullSince: Timestamp?

    /// - Parameter rateInterval: What `$__rate_interval` should be, where a query has wishes of its own.
    init(_ moment: BoardMoment, smoothing: TimeSpan, rateInterval: TimeSpan? = nil) {
        let scrape = max(moment.window.scrapeInterval, .milliseconds(1))
        let wanted = max(rateInterval ?? moment.window.rateInterval, smoothing)
        guard let since = moment.collectingSince else {
            length = wanted
            fullSince = nil
            return
        }
        let history = max((moment.instant - since).milliseconds, 0)
        let half = history / 2 / scrape.milliseconds * scrape.milliseconds
        let least = StepRule(scrapeInterval: scrape).rateInterval(interval: .zero)
        length = min(wanted, max(least, TimeSpan(milliseconds: half)))
        // Samples stand on the scrapes' times, so a window is full one scrape before its length has passed.
        fullSince = since + length - scrape
    }
}
