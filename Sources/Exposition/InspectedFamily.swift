public import MetricModel

/// A metric family with what stands on the page of it.
public struct InspectedFamily: Hashable, Sendable {
    public let name: String
    public let metadata: MetricMetadata
    /// Whether HELP or TYPE lines speak of it at all.
    public let isDeclared: Bool
    public internal(set) var sampleCount = 0
    public internal(set) var seriesCount = 0
    /// For each label name how many values it has in the family.
    public internal(set) var labelCardinality: [String: Int] = [:]
}
