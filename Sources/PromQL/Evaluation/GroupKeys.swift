import MetricModel

/// Which group each row belongs to.
struct GroupKeys {
    private let grouping: SeriesGrouping
    /// The grouping as it applies to rows whose metric name is gone.
    private let bareGrouping: SeriesGrouping
    private(set) var labels: [Labels] = []
    /// By label, once somebody asks; of the first ones among `labels`.
    private var indices: [Labels: Int] = [:]
    private var numbered = NumberedRows()

    init(_ grouping: Grouping) {
        let names = LabelNames(grouping.isWithout ? grouping.labels + [Label.metricName] : grouping.labels)
        self.grouping = SeriesGrouping(names, isWithout: grouping.isWithout)
        bareGrouping = SeriesGrouping(
            grouping.isWithout ? names.adding(.reserved) : names.removing(allOf: .reserved),
            isWithout: grouping.isWithout)
    }

    /// The row's group; `isNew` where it is the first of it.
    mutating func group(of row: Row) -> (index: Int, isNew: Bool) {
        guard let origin = row.origin else { return group(of: labels(for: row)) }
        if !numbered.isOf(origin, row.isBare) {
            numbered = NumberedRows(origin, row.isBare, grouping(of: row))
        }
        if let index = numbered.group(of: row.place) { return (index, false) }
        guard let key = numbered.labels(of: row.place) else { return group(of: labels(for: row)) }
        // Where all groups are this list's, it is another one than all before.
        let isOther = numbered.groupCount == labels.count
        let group = isOther ? add(key) : group(of: key)
        numbered.note(group.index, of: row.place)
        return group
    }

    private mutating func group(of key: Labels) -> (index: Int, isNew: Bool) {
        for index in indices.count..<labels.count { indices[labels[index]] = index }
        if let index = indices[key] { return (index, false) }
        return add(key)
    }

    private mutating func add(_ key: Labels) -> (index: Int, isNew: Bool) {
        labels.append(key)
        return (labels.count - 1, true)
    }

    func labels(for row: Row) -> Labels {
        grouping(of: row).labels(of: row.series)
    }

    private func grouping(of row: Row) -> SeriesGrouping {
        row.isBare ? bareGrouping : grouping
    }
}

/// The groups of a list's rows, as its source knows them: no labels need be looked at.
private struct NumberedRows {
    /// nil before the first list.
    private let origin: RowOrigin?
    private let isBare: Bool
    /// For each row in turn its group's place among `keys`; empty where the source knows nothing. All that is asked for
    /// each row stands in arrays of its own: what is taken out of an optional is retained.
    private let numbers: [UInt32]
    private let keys: [Labels]
    /// By the source's number; less than 0 where the group has not occurred.
    private var groups: [Int]
    /// How many have occurred.
    private(set) var groupCount = 0

    init(_ origin: RowOrigin, _ isBare: Bool, _ grouping: SeriesGrouping) {
        self.origin = origin
        self.isBare = isBare
        let known = origin.list.groups(by: grouping)
        numbers = known?.numbers ?? []
        keys = known?.labels ?? []
        groups = Array(repeating: -1, count: keys.count)
    }

    /// Of no list.
    init() {
        origin = nil
        isBare = false
        numbers = []
        keys = []
        groups = []
    }

    func isOf(_ origin: RowOrigin, _ isBare: Bool) -> Bool {
        self.origin === origin && self.isBare == isBare
    }

    func group(of place: Int) -> Int? {
        guard place < numbers.count else { return nil }
        let group = groups[Int(numbers[place])]
        return group < 0 ? nil : group
    }

    func labels(of place: Int) -> Labels? {
        place < numbers.count ? keys[Int(numbers[place])] : nil
    }

    mutating func note(_ group: Int, of place: Int) {
        guard place < numbers.count else { return }
        groups[Int(numbers[place])] = group
        groupCount += 1
    }
}
