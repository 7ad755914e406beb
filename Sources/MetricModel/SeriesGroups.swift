/// How the series of a list fall into groups.
public struct SeriesGroups: Sendable {
    /// For each series in turn its group's place among `labels`.
    public let numbers: [UInt32]
    /// What the series of each group have in common; no two are equal, and some may have no series in the list.
    public let labels: [Labels]

    public init(numbers: [UInt32], labels: [Labels]) {
        self.numbers = numbers
        self.labels = labels
    }
}
