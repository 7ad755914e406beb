public import MetricModel

/// A gateway that stopped answering, or answers again.
public struct NodeChange: Sendable, Hashable {
    public enum Kind: Sendable {
        case lost
        case back
    }

    /// The first of the window's steps at which it was so.
    public var moment: Timestamp
    /// The gateway's `instance` label.
    public var instance: String
    public var kind: Kind

    public init(_ moment: Timestamp, instance: String, _ kind: Kind) {
        self.moment = moment
        self.instance = instance
        self.kind = kind
    }
}
