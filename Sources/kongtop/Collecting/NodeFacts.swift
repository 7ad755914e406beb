import MetricModel
import Synchronization

/// What pages say of their nodes, by `instance` and `job`.
final class NodeFacts: Sendable {
    struct Facts: Equatable {
        var version = ""
        /// When counters last began anew.
        var restart: Timestamp?
        /// Whether counters fell, for the last pages, oldest first.
        var falls: [Bool] = []

        /// Several falls in a row of pages are no restarts: other nodes answer in between.
        var isJumping: Bool { falls.count { $0 } >= 3 }
    }

    private static let pagesRemembered = 12

    private let facts = Mutex<[Labels: Facts]>([:])

    func note(_ sight: PageWatch.Sight, at moment: Timestamp) {
        // The series that tell of scrapes themselves have no counters and no version.
        guard sight.compared > 0 || sight.version != nil else { return }
        facts.withLock { all in
            var facts = all[sight.node] ?? Facts()
            if let version = sight.version { facts.version = version }
            if sight.compared > 0 {
                facts.falls = facts.falls.suffix(NodeFacts.pagesRemembered - 1) + [sight.fallen > 0]
                if sight.fallen > 0 { facts.restart = moment }
            }
            all[sight.node] = facts
        }
    }

    func facts(of target: Labels) -> Facts {
        let node = Labels([Label(Label.instance, target[Label.instance]), Label(Label.job, target[Label.job])])
        return facts.withLock { $0[node] ?? Facts() }
    }

    /// Forgets all nodes but these.
    func keep(_ targets: [Labels]) {
        let nodes = Set(
            targets.map { Labels([Label(Label.instance, $0[Label.instance]), Label(Label.job, $0[Label.job])]) })
        facts.withLock { all in all = all.filter { nodes.contains($0.key) } }
    }
}
