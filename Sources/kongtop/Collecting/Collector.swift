import MetricModel
import Scraping
import SeriesStore
import Synchronization

/// Scrapes targets into a store.
final class Collector: Sendable {
    let store: MemoryStore
    let registry = NodeRegistry()
    let book: NodeBook
    private let pool: ScrapePool
    private let feed = Mutex<TargetFeed?>(nil)

    init(store: MemoryStore) {
        self.store = store
        let facts = NodeFacts()
        book = NodeBook(facts: facts)
        pool = ScrapePool(sink: StoreSink(store: store, facts: facts)) { [registry, book] report in
            // The registry tells the screen, so the book has to know before.
            book.note(report)
            registry.note(report)
        }
    }

    /// Returns when the first targets are there; others come and go afterwards.
    func start(_ plan: ScrapePlan) async {
        let feed = TargetFeed(plan)
        self.feed.withLock { $0 = feed }
        await feed.start { [registry, book, pool] targets, problems, isComplete in
            book.expect(targets, problems: problems, isComplete: isComplete)
            registry.expect(targets)
            await pool.setTargets(targets)
        }
    }

    /// Waits until every node was asked once, a little longer than an answer may take.
    func firstAnswers() async {
        let patience = await pool.health().map(\.target.timeout).max() ?? .zero
        let deadline = ContinuousClock.now + .milliseconds(patience.milliseconds + 1000)
        while ContinuousClock.now < deadline {
            if await pool.health().allSatisfy({ $0.state != .unknown }) { return }
            try? await Task.sleep(for: .milliseconds(10))
        }
    }

    /// Asks all nodes this often from now on.
    func setInterval(_ interval: TimeSpan) async {
        await pool.setInterval(interval)
    }

    func stop() async {
        await feed.withLock { $0 }?.stop()
        await pool.stop()
    }

    func health() async -> [TargetHealth] {
        await pool.health()
    }
}
