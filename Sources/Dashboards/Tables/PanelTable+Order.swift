import MetricModel

extension PanelTable.Value {
    /// Whether one value comes before another where rows are sorted: numbers by size, then times, then texts bytewise,
    /// or all of that the other way round.
    ///
    /// What says nothing (an empty text, NaN) comes last either way. Texts of digits are texts, so that the order is the
    /// same whatever else stands in the column.
    ///
    /// - Returns: nil where neither comes first.
    public static func precedes(
        _ left: PanelTable.Value, _ right: PanelTable.Value, descending: Bool = false
    ) -> Bool? {
        let (one, other) = (left.rank, right.rank)
        if one == .nothing || other == .nothing { return one == other ? nil : other == .nothing }
        if one != other { return (one.rawValue < other.rawValue) != descending }
        switch (left, right) {
        case (.number(let a), .number(let b)): return a == b ? nil : (a < b) != descending
        case (.time(let a), .time(let b)): return a == b ? nil : (a < b) != descending
        case (.text(let a), .text(let b)): return a.isBytewiseEqual(to: b) ? nil : a.precedesBytewise(b) != descending
        default: return nil
        }
    }

    /// The kinds of values in the order they are sorted in.
    private enum Rank: Int {
        case number, time, text, nothing
    }

    private var rank: Rank {
        switch self {
        case .number(let number): number.isNaN ? .nothing : .number
        case .time: .time
        case .text(let text): text.isEmpty ? .nothing : .text
        case .empty: .nothing
        }
    }
}
