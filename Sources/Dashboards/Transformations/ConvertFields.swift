import MetricModel

/// Makes texts numbers or times, and the other way round (`convertFieldType`).
struct ConvertFields: FrameTransformation {
    /// The kind each field becomes, by its name.
    var kinds: [(name: String, kind: DataField.Kind)]

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        frames.map { frame in
            var frame = frame
            for (name, kind) in kinds {
                guard let index = frame.index(of: name) else { continue }
                frame.fields[index].kind = kind
                frame.fields[index].values = frame.fields[index].values.map { Self.converted($0, to: kind) }
            }
            return frame
        }
    }

    private static func converted(_ value: PanelTable.Value, to kind: DataField.Kind) -> PanelTable.Value {
        if value == .empty { return .empty }
        switch kind {
        case .number: return value.number.map(PanelTable.Value.number) ?? .empty
        case .boolean:
            if case .text(let text) = value { return .number(text.lowercased() == "true" || text == "1" ? 1 : 0) }
            return .number((value.number ?? 0) == 0 ? 0 : 1)
        case .time:
            guard let number = value.number, number.magnitude < 1e16 else { return .empty }
            return .time(Timestamp(milliseconds: Int64(number)))
        case .string: return .text(value.plainText)
        case .other: return value
        }
    }
}
