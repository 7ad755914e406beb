/// Whether a node answers.
public enum NodeState: Hashable, Sendable {
    case up
    /// The process is being started anew; connections are refused.
    case restarting
}
