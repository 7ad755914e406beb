/// What a pretend fleet looks like; the same configuration always behaves the same.
public struct FleetConfiguration: Hashable, Sendable {
    /// How many nodes there are, at least one.
    public let nodes: Int
    public let flavour: KongFlavour
    /// About how many series a node prints, or nil for as many as a dozen applications make.
    ///
    /// Fewer leaves applications out; more adds rarely used ones, each with its own route and consumer.
    public let seriesTarget: Int?
    public let seed: UInt64

    /// Brings nonsense into range: 1 to 1,000 nodes, 1 to 1,000,000 series each.
    public init(nodes: Int = 3, flavour: KongFlavour = .aiGateway21, seriesTarget: Int? = nil, seed: UInt64 = 1) {
        self.nodes = min(max(nodes, 1), 1000)
        self.flavour = flavour
        self.seriesTarget = seriesTarget.map { min(max($0, 1), 1_000_000) }
        self.seed = seed
    }
}
