/// The rows of frames that are merged, each found by its key and by what it says already.
struct MergedRows {
    private(set) var rows: [[PanelTable.Value]] = []
    private let columnCount: Int
    /// The columns that all frames have.
    private let keyColumns: [Int]
    private var places: [[PanelTable.Value]: [Int]] = [:]
    /// The other columns of the frame that is being merged.
    private var ownColumns: [Int] = []
    /// The rows that were looked at for this frame, by their keys.
    private var groups: [[PanelTable.Value]: Group] = [:]

    init(columnCount: Int, keyColumns: [Int]) {
        self.columnCount = columnCount
        self.keyColumns = keyColumns
    }

    /// The next frame's rows are going to come.
    mutating func begin(columns: [Int]) {
        ownColumns = columns
        groups = [:]
    }

    /// Puts a frame's row into every row of that key which says nothing else, or adds it where there is none.
    ///
    /// - Parameter values: In the frame's own columns.
    mutating func merge(key: [PanelTable.Value], values: [PanelTable.Value]) {
        if groups[key] == nil { groups[key] = group(of: key) }
        let fitting = groups[key]?.take(sayingLessThan: values) ?? []
        for place in fitting { fill(place, values) }
        if !fitting.isEmpty { groups[key]?.add(fitting, saying: values) }
        guard groups[key]?.has(values) != true else { return }
        let place = rows.count
        rows.append([PanelTable.Value](repeating: .empty, count: columnCount))
        for (column, value) in zip(keyColumns, key) { rows[place][column] = value }
        fill(place, values)
        places[key, default: []].append(place)
        groups[key]?.add([place], saying: values)
    }

    private mutating func fill(_ place: Int, _ values: [PanelTable.Value]) {
        for (column, value) in zip(ownColumns, values) where value != .empty { rows[place][column] = value }
    }

    private func group(of key: [PanelTable.Value]) -> Group {
        var group = Group()
        for place in places[key] ?? [] {
            let row = rows[place]
            group.add([place], saying: ownColumns.map { row[$0] })
        }
        return group
    }

    /// Rows of one key by what they say in a frame's columns, so that a row need not be compared with all of them.
    private struct Group {
        private var places: [[PanelTable.Value]: [Int]] = [:]
        /// Which columns are filled, of each kind of row there is: few kinds, as rows of one frame are mostly alike.
        private var kinds: Set<[Bool]> = []
        /// Rows of other kinds are only merged with those that say the same.
        private static let mostKinds = 64

        mutating func add(_ more: [Int], saying values: [PanelTable.Value]) {
            places[values, default: []] += more
            if kinds.count < Group.mostKinds { kinds.insert(values.map { $0 != .empty }) }
        }

        func has(_ values: [PanelTable.Value]) -> Bool { places[values] != nil }

        /// Takes out the rows that say nothing else, and not all of it.
        mutating func take(sayingLessThan values: [PanelTable.Value]) -> [Int] {
            var result: [Int] = []
            for kind in kinds {
                let part = zip(kind, values).map { $0 ? $1 : .empty }
                let isOfKind = zip(kind, part).allSatisfy { !$0 || $1 != .empty }
                guard isOfKind, part != values, let found = places.removeValue(forKey: part) else { continue }
                result += found
            }
            return result
        }
    }
}
