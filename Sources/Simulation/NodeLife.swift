public import MetricModel

/// One run of a node's process: from its start, when all counters stood at nothing, to the next start.
public struct NodeLife: Hashable, Sendable {
    /// Which run it is; consecutive runs have consecutive numbers.
    public let number: Int64
    /// When the run before it ended and the node stopped answering.
    public let stopped: Timestamp
    /// From when on the node answers and counts.
    public let started: Timestamp
    /// The identity the node took at this start, a random UUID.
    public let nodeID: String
}
