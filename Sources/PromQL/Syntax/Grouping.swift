/// Which labels make a group.
public struct Grouping: Hashable, Sendable {
    public var labels: [String] = []
    /// Whether the labels are those to leave out.
    public var isWithout = false
}
