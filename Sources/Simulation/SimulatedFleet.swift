public import MetricModel

/// The nodes of a pretend fleet; they share what is the same for all.
public struct SimulatedFleet: Sendable {
    public let configuration: FleetConfiguration
    public private(set) var nodes: [SimulatedNode]

    public init(_ configuration: FleetConfiguration) {
        self.configuration = configuration
        let plan = TrafficPlan(configuration)
        nodes = (0..<configuration.nodes).map { SimulatedNode(configuration, index: $0, plan: plan) }
    }

    /// What a node answers to `GET /metrics`, or nil while it restarts and where there is no such node.
    public mutating func page(ofNode node: Int, at moment: Timestamp) -> [UInt8]? {
        guard nodes.indices.contains(node) else { return nil }
        return nodes[node].page(at: moment)
    }

    /// What a scraper that asked every node every `step` would have collected, both ends included.
    ///
    /// The nodes stand at `end` afterwards, so going on from there is cheap.
    public mutating func history(from start: Timestamp, through end: Timestamp, step: TimeSpan) -> [NodeHistory] {
        nodes.indices.map { nodes[$0].history(from: start, through: end, step: step) }
    }

    /// The same of one node: of large fleets not all histories fit memory at once.
    ///
    /// - Parameter node: One of `nodes`.
    public mutating func history(
        ofNode node: Int, from start: Timestamp, through end: Timestamp, step: TimeSpan
    ) -> NodeHistory {
        nodes[node].history(from: start, through: end, step: step)
    }
}

extension SimulatedNode {
    /// What a scraper that asked the node every `step` would have collected, both ends included; the node stands at `end`
    /// afterwards.
    public mutating func history(from start: Timestamp, through end: Timestamp, step: TimeSpan) -> NodeHistory {
        HistoryRecorder(&self, from: start, through: end, step: step).history
    }
}
