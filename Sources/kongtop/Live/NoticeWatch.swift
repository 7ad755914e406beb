import Dashboards
import Interface
import MetricModel
import SeriesStore
import Synchronization

/// Decides when a message has to take the board's place: no gateway, or a gateway that says nothing of AI.
final class NoticeWatch: Sendable {
    private let store: MemoryStore
    private let registry: NodeRegistry
    private let book: NodeBook
    /// Once there were AI metrics the board stays, whatever happens to the gateways.
    private let hasSeenAI = Mutex(false)

    init(store: MemoryStore, registry: NodeRegistry, book: NodeBook) {
        self.store = store
        self.registry = registry
        self.book = book
    }

    /// The notice to show now; nil for the board.
    func notice() -> Notice? {
        if hasSeenAI.withLock({ $0 }) { return nil }
        let names = store.labelValues(
            Label.metricName, matching: [], from: Timestamp(milliseconds: .min), through: Timestamp(milliseconds: .max))
        if let advice = AIMetricsAdvice(.requests, metricNames: names), advice.finding != .missing(.requests) {
            let nodes = registry.nodes
            if nodes.contains(where: \.isUp) { return .noAIMetrics(advice) }
            // Nobody is missing before everybody was asked; the board says that it is collecting.
            if nodes.contains(where: { !$0.wasAsked }) || nodes.isEmpty && !book.isComplete { return nil }
            return .noGateway(tried: NoticeWatch.tried(book.rows, problems: book.problems))
        }
        hasSeenAI.withLock { $0 = true }
        return nil
    }

    /// Each node with what it says; where there are several jobs, a node is told by its job too.
    static func tried(_ nodes: [NodeRow], problems: [String]) -> [Notice.Item] {
        if nodes.isEmpty, problems.isEmpty { return [Notice.Item("", "discovery lists no targets")] }
        let hasJobs = nodes.contains { !$0.job.isBytewiseEqual(to: nodes[0].job) }
        return nodes.map { Notice.Item(hasJobs ? "\($0.instance) (\($0.job))" : $0.instance, $0.message) }
            + problems.map { Notice.Item("", $0) }
    }
}
