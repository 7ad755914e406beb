public import MetricModel

/// What all discoveries together have found.
public struct DiscoveredTargets: Sendable {
    public struct Dropped: Hashable, Sendable {
        public let job: String
        public let labels: Labels
    }

    /// In the order of the jobs and their discoveries; no two of a job have the same address and labels.
    public internal(set) var targets: [Target] = []
    /// What relabeling left out.
    public internal(set) var dropped: [Dropped] = []
    public internal(set) var problems: [DiscoveryProblem] = []
    /// Whether every discovery has answered at least once, be it with a problem.
    public internal(set) var isComplete = false
}
