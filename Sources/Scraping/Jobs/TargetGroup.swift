public import MetricModel

/// Targets that were found together and share labels.
public struct TargetGroup: Hashable, Sendable {
    /// What tells the group from others of its discovery: a file and place in it, an address, a name.
    public var source: String
    /// What is known of each target; `__address__` is among it.
    public var targets: [Labels]
    /// What holds for all of them where their own labels say nothing else.
    public var labels: Labels

    public init(source: String, targets: [Labels], labels: Labels = .empty) {
        self.source = source
        self.targets = targets
        self.labels = labels
    }
}
