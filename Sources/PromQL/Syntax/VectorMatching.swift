/// Which series of two vectors belong together, and what comes of them.
public struct VectorMatching: Hashable, Sendable {
    public enum Cardinality: Hashable, Sendable {
        case oneToOne
        /// `group_left`: many on the left.
        case manyToOne
        /// `group_right`: many on the right.
        case oneToMany
    }

    public var cardinality = Cardinality.oneToOne
    /// The labels of `on` or `ignoring`.
    public var labels: [String] = []
    /// Whether only `labels` count, rather than all but them.
    public var isOn = false
    /// Labels to copy from the "one" side.
    public var included: [String] = []
}
