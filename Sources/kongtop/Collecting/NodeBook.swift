import Interface
import MetricModel
import Scraping
import Synchronization

/// Everything the Nodes board shows of the targets.
final class NodeBook: Sendable {
    private struct State {
        /// In the order of the targets.
        var rows: [NodeRow] = []
        /// Where each target's row is.
        var places: [Labels: Int] = [:]
        var problems: [String] = []
        var isComplete = false
    }

    private let state = Mutex(State())
    private let facts: NodeFacts

    init(facts: NodeFacts) {
        self.facts = facts
    }

    /// The targets from now on; those that were there keep what is known of them.
    ///
    /// - Parameters:
    ///   - problems: what stands in the way of finding more targets.
    ///   - isComplete: whether all that look for targets have answered.
    func expect(_ targets: [Target], problems: [String] = [], isComplete: Bool = true) {
        state.withLock { state in
            let known = state
            state.problems = problems
            state.isComplete = isComplete
            state.rows = targets.map { target in
                var row =
                    known.places[target.labels].map { known.rows[$0] }
                    ?? NodeRow(labels: target.labels, interval: target.interval)
                row.take(target)
                return row
            }
            state.places = Dictionary(
                state.rows.enumerated().map { ($1.labels, $0) }, uniquingKeysWith: { first, _ in first })
        }
        facts.keep(targets.map(\.labels))
    }

    func note(_ report: ScrapeReport) {
        let facts = facts.facts(of: report.target.labels)
        state.withLock { state in
            guard let place = state.places[report.target.labels] else { return }
            state.rows[place].take(report, facts)
        }
    }

    /// What stands in the way of finding more targets.
    var problems: [String] {
        state.withLock { $0.problems }
    }

    /// Whether all that look for targets have answered.
    var isComplete: Bool {
        state.withLock { $0.isComplete }
    }

    var rows: [NodeRow] {
        state.withLock { $0.rows }
    }
}
