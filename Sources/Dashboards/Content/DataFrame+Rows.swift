extension DataFrame {
    /// The first field with a title, or else a name.
    func index(of title: String) -> Int? {
        fields.firstIndex { $0.title == title } ?? fields.firstIndex { $0.name == title }
    }

    func keeping(rows: [Int]) -> DataFrame {
        DataFrame(refID: refID, fields: fields.map { $0.keeping(rows: rows) })
    }

    /// The rows in the order of one field; equal ones stay as they are, and what says nothing comes last either way.
    func sorted(by field: Int, descending: Bool) -> DataFrame {
        let values = fields[field]
        let order = (0..<rowCount).sorted { a, b in
            PanelTable.Value.precedes(values.value(at: a), values.value(at: b), descending: descending) ?? (a < b)
        }
        return keeping(rows: order)
    }

    var firstTimeField: Int? { fields.firstIndex { $0.kind == .time } }
}
