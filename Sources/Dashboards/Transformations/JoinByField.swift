/// Puts all frames side by side, row by row where a field agrees (`joinByField`, `seriesToColumns`).
struct JoinByField: FrameTransformation {
    /// nil for the time.
    var name: String?
    /// Whether only rows that every frame has are kept.
    var isInner = false
    /// Whether rows with the same key are all joined to each other; else the last one counts, as with times.
    var combines = false

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        let joined = frames.compactMap { frame -> (frame: DataFrame, key: Int)? in
            let key = name.map { frame.index(of: $0) } ?? frame.firstTimeField
            return key.map { (frame, $0) }
        }
        guard joined.count > 1 || (joined.count == 1 && frames.count > 1) else { return frames }
        var keys: [PanelTable.Value] = []
        var places: [PanelTable.Value: Int] = [:]
        var counts: [Int] = []
        for (frame, key) in joined {
            for value in Set(frame.fields[key].values) { Self.count(value, &counts, &keys, &places) }
        }
        // In the order in which the values come, times by time.
        var order = Self.order(joined, places)
        if isInner { order = order.filter { counts[$0] == joined.count } }
        // Numbers too stand in their order where every key is there once.
        if order.contains(where: { keys[$0].isOrdered(alsoNumbers: !combines) }) {
            order = order.enumerated().sorted { left, right in
                PanelTable.Value.precedes(keys[left.element], keys[right.element]) ?? (left.offset < right.offset)
            }.map(\.element)
        }
        var keyField = joined[0].frame.fields[joined[0].key]
        let rows = self.rows(joined, order.map { keys[$0] })
        keyField.values = rows.map { keys[order[$0.place]] }
        var fields = [keyField]
        for (number, (frame, key)) in joined.enumerated() {
            for (index, field) in frame.fields.enumerated() where index != key && fields.count < PanelFrames.mostColumns
            {
                var field = field
                field.values = rows.map { row in row.rows[number].map { frame.fields[index].value(at: $0) } ?? .empty }
                fields.append(field)
            }
        }
        return [DataFrame(refID: joined[0].frame.refID, fields: Self.distinct(fields))]
    }

    /// A row of the result: a key's place, and the row of every frame that has it.
    private struct Row {
        var place: Int
        var rows: [Int?]
    }

    /// The frames' rows that have a key.
    private func rows(
        _ joined: [(frame: DataFrame, key: Int)], _ keys: [PanelTable.Value]
    ) -> [Row] {
        let found = joined.map { frame, key in
            Dictionary(grouping: frame.fields[key].values.indices) { frame.fields[key].values[$0] }
        }
        var result: [Row] = []
        for (place, key) in keys.enumerated() {
            var combined = [Row(place: place, rows: [])]
            for rows in found {
                let all = (rows[key] ?? []).map(Optional.some)
                let own = all.isEmpty ? [nil] : combines ? all : Array(all.suffix(1))
                guard combined.count * own.count <= PanelFrames.mostRows else { break }
                combined = combined.flatMap { row in own.map { Row(place: place, rows: row.rows + [$0]) } }
            }
            for row in combined where result.count < PanelFrames.mostRows {
                let missing = [Int?](repeating: nil, count: joined.count - row.rows.count)
                result.append(Row(place: place, rows: row.rows + missing))
            }
        }
        return result
    }

    private static func count(
        _ value: PanelTable.Value, _ counts: inout [Int], _ keys: inout [PanelTable.Value],
        _ places: inout [PanelTable.Value: Int]
    ) {
        if let place = places[value] {
            counts[place] += 1
        } else if keys.count < PanelFrames.mostRows {
            places[value] = keys.count
            keys.append(value)
            counts.append(1)
        }
    }

    private static func order(_ joined: [(frame: DataFrame, key: Int)], _ places: [PanelTable.Value: Int]) -> [Int] {
        var seen: Set<Int> = []
        return joined.flatMap { $0.frame.fields[$0.key].values }.compactMap { value in
            places[value].flatMap { seen.insert($0).inserted ? $0 : nil }
        }
    }

    /// Fields of equal names are numbered, as Grafana does: `Time 1`, `Time 2`.
    private static func distinct(_ fields: [DataField]) -> [DataField] {
        var counts: [String: Int] = [:]
        for field in fields { counts[field.title, default: 0] += 1 }
        var seen: [String: Int] = [:]
        return fields.map { field in
            guard counts[field.title, default: 0] > 1 else { return field }
            seen[field.title, default: 0] += 1
            return field.renamed("\(field.title) \(seen[field.title, default: 1])")
        }
    }
}

extension PanelTable.Value {
    fileprivate func isOrdered(alsoNumbers: Bool) -> Bool {
        switch self {
        case .time: true
        case .number: alsoNumbers
        case .text, .empty: false
        }
    }
}
