import MetricModel

extension DataField {
    /// What people read, and what overrides and transformations go by: the legend of a series, else the field's name.
    var title: String { legend.isEmpty ? name : legend }

    /// The numbers with their places in the field.
    var numbers: SampleBuffer {
        var result = SampleBuffer()
        for (index, value) in values.enumerated() {
            if case .number(let number) = value { result.append(Int64(index), number) }
        }
        return result
    }

    /// The value at a row; empty beyond the last one.
    func value(at row: Int) -> PanelTable.Value { values.indices.contains(row) ? values[row] : .empty }

    /// The same field under another name.
    func renamed(_ name: String) -> DataField {
        var result = self
        result.name = name
        result.legend = ""
        return result
    }

    /// Only some of the rows, in that order.
    func keeping(rows: [Int]) -> DataField {
        var result = self
        result.values = rows.map(value)
        if !courses.isEmpty {
            result.courses = rows.map { courses.indices.contains($0) ? courses[$0] : SampleBuffer() }
        }
        return result
    }
}

extension PanelTable.Value {
    var number: Double? {
        switch self {
        case .number(let number): number
        case .time(let moment): Double(moment.milliseconds)
        case .text(let text): Double(text)
        case .empty: nil
        }
    }

    /// As plain text, for names and for matching.
    var plainText: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .number(let number): Digits.exact(number)
        case .time(let moment): CivilTime(moment).iso8601
        }
    }
}
