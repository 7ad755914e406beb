import MetricModel

/// A graph's legend as it is looked at: sorted, some series hidden, one of them marked.
struct SeriesList: Sendable, Hashable {
    /// By name.
    private(set) var hidden: Set<String> = []
    /// Of the names as they are listed.
    var selected = 0
    /// The column sorted by: 0 the name, then as in the legend; nil for the graph's own order.
    private(set) var sortColumn: Int?
    private(set) var isDescending = true

    mutating func toggle(_ name: String) {
        if hidden.remove(name) == nil { hidden.insert(name) }
    }

    /// Leaves one series; where it is the only one already, all come back.
    mutating func toggleOnly(_ name: String, among names: [String]) {
        let others = Set(names).subtracting([name])
        hidden = hidden.isSuperset(of: others) && !hidden.contains(name) ? [] : others
    }

    mutating func sort(_ step: Int, columns: Int) {
        guard columns > 0 else { return }
        take(sortColumn.map { ($0 + step + columns) % columns } ?? (step > 0 ? 0 : columns - 1))
    }

    /// Sorts by a column; where it is the one sorted by already, the other way round.
    mutating func sort(by column: Int) {
        if sortColumn == column { isDescending.toggle() } else { take(column) }
    }

    private mutating func take(_ column: Int) {
        sortColumn = column
        // Names read from A on, numbers from the largest down.
        isDescending = column != 0
    }

    mutating func reverse() {
        if sortColumn == nil { sortColumn = 1 }
        isDescending.toggle()
    }

    /// The places of lines by the chosen column; nil where the graph's own order counts.
    func order(names: [String], values: [[Double?]]) -> [Int]? {
        guard let sortColumn else { return nil }
        return names.indices.sorted { left, right in
            if sortColumn == 0 {
                if names[left].isBytewiseEqual(to: names[right]) { return left < right }
                return names[left].precedesBytewise(names[right]) != isDescending
            }
            let column = sortColumn - 1
            let one = values[left].indices.contains(column) ? values[left][column] : nil
            let other = values[right].indices.contains(column) ? values[right][column] : nil
            switch (one, other) {
            case (let one?, let other?) where one != other: return (one < other) != isDescending
            case (.some, nil): return true
            case (nil, .some): return false
            default: return left < right
            }
        }
    }
}
