import MetricModel
import Scraping
import Synchronization

/// Counts scrapes from a moment on.
final class ScrapeTally: Sendable {
    struct Counts {
        var scrapes = 0
        var failures = 0
        /// Milliseconds that the slowest scrape took.
        var longest = 0.0
    }

    private let state = Mutex(Counts())

    var counts: Counts { state.withLock { $0 } }

    func begin() { state.withLock { $0 = Counts() } }

    @Sendable func note(_ report: ScrapeReport) {
        state.withLock { state in
            state.scrapes += 1
            if report.failure != nil { state.failures += 1 }
            state.longest = max(state.longest, report.duration * 1000)
        }
    }
}
