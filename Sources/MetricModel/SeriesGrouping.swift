/// By which labels series are told apart: only these, or all but these.
public struct SeriesGrouping: Hashable, Sendable {
    public let names: LabelNames
    /// Whether the names are those that don't count.
    public let isWithout: Bool

    public init(_ names: LabelNames, isWithout: Bool) {
        self.names = names
        self.isWithout = isWithout
    }

    /// What remains of a series' labels: equal in one group.
    public func labels(of series: Labels) -> Labels {
        isWithout ? series.removing(names) : series.keeping(names)
    }

    /// Whether a label of this name tells series apart.
    public func counts(_ name: String) -> Bool {
        names.contains(name) != isWithout
    }
}
