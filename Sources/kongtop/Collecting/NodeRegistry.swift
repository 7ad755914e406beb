import Interface
import MetricModel
import Scraping
import Synchronization

/// What is known of the nodes at the moment: how each is, and which time the store covers.
final class NodeRegistry: Sendable {
    private struct State {
        /// In the order of the targets.
        var nodes: [NodeStatus] = []
        /// Where each target's node is. Their labels tell targets apart: two jobs may well ask the same instance.
        var places: [Labels: Int] = [:]
        var first: Timestamp?
        var lastSuccess: Timestamp?
        var listener: @Sendable () -> Void = {}
    }

    private let state = Mutex(State())

    /// What is called after every change, from any thread.
    func onChange(_ listener: @escaping @Sendable () -> Void) {
        state.withLock { $0.listener = listener }
    }

    /// The nodes from now on; those that were there keep what is known of them.
    func expect(_ targets: [Target]) {
        let listener = state.withLock { state in
            let known = state
            state.nodes = targets.map { target in
                known.places[target.labels].map { known.nodes[$0] }
                    ?? NodeStatus(name: target.name, isUp: false, message: "not asked yet", wasAsked: false)
            }
            state.places = Dictionary(
                targets.enumerated().map { ($1.labels, $0) }, uniquingKeysWith: { first, _ in first })
            return state.listener
        }
        listener()
    }

    /// Samples that came from elsewhere, such as a history made beforehand.
    func noteHistory(since first: Timestamp) {
        state.withLock { $0.first = min($0.first ?? first, first) }
    }

    func note(_ report: ScrapeReport) {
        let listener = state.withLock { state in
            if report.failure == nil {
                state.first = state.first ?? report.timestamp
                state.lastSuccess = max(state.lastSuccess ?? report.timestamp, report.timestamp)
            }
            if let place = state.places[report.target.labels] {
                state.nodes[place] = NodeStatus(report, after: state.nodes[place])
            }
            return state.listener
        }
        listener()
    }

    var nodes: [NodeStatus] {
        state.withLock { $0.nodes }
    }

    var coverage: Coverage { coverage(of: []) }

    /// The same for a board of these instances only; of all where none are named.
    func coverage(of instances: [String]) -> Coverage {
        state.withLock { state in
            let nodes = state.nodes.filter { node in
                instances.isEmpty || instances.contains { $0.isBytewiseEqual(to: node.name) }
            }
            let areAllDown = !nodes.isEmpty && nodes.allSatisfy { !$0.isUp }
            let last = instances.isEmpty ? state.lastSuccess : nodes.compactMap(\.lastScrape).max()
            return Coverage(collectingSince: state.first, staleSince: areAllDown ? last : nil)
        }
    }
}

extension NodeStatus {
    fileprivate init(_ report: ScrapeReport, after previous: NodeStatus) {
        switch report.outcome {
        case .succeeded(let problems):
            self.init(
                name: previous.name, isUp: true, message: NodeStatus.message(problems), lastScrape: report.timestamp,
                duration: report.duration, samples: report.counts.samples)
        case .failed(let failure):
            self.init(
                name: previous.name, isUp: false, message: failure.advice, lastScrape: previous.lastScrape,
                duration: report.duration, samples: 0)
        }
    }

    /// The first problem of a page that was taken nevertheless, and how many there are besides.
    private static func message(_ problems: [String]) -> String {
        guard let first = problems.first else { return "" }
        return problems.count == 1 ? first : "\(first) (and \(problems.count - 1) more)"
    }
}
