public import MetricModel

/// What a page says of one metric family.
public struct FamilyMetadata: Hashable, Sendable {
    /// The family's name as its HELP, TYPE and UNIT lines give it, escapes undone.
    public let name: String
    public var metadata: MetricMetadata
}
