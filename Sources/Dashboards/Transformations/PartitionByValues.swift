/// Makes a frame of its own of the rows with equal values in some fields (`partitionByValues`).
struct PartitionByValues: FrameTransformation {
    var names: [String]
    /// Whether the fields themselves stay.
    var keepsFields: Bool

    /// More frames than a panel can show.
    private static let most = 500

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        frames.flatMap { frame -> [DataFrame] in
            let keys = names.compactMap { frame.index(of: $0) }
            guard !keys.isEmpty else { return [frame] }
            var order: [[PanelTable.Value]] = []
            var rows: [[PanelTable.Value]: [Int]] = [:]
            for row in 0..<frame.rowCount {
                let key = keys.map { frame.fields[$0].value(at: row) }
                if rows[key] == nil { order.append(key) }
                rows[key, default: []].append(row)
            }
            return order.prefix(Self.most).map { key in
                let name = key.map(\.plainText).joined(separator: " ")
                var part = frame.keeping(rows: rows[key] ?? [])
                if !keepsFields {
                    part.fields = part.fields.enumerated().filter { !keys.contains($0.offset) }.map(\.element)
                }
                // Values are called by what they were parted by.
                for index in part.fields.indices where part.fields[index].kind == .number {
                    part.fields[index].legend =
                        part.fields.count { $0.kind == .number } > 1
                        ? "\(part.fields[index].title) \(name)" : name
                }
                return part
            }
        }
    }
}
