/// Rows that are changed one by one on their way.
struct MappedRows: RowSource {
    let base: any RowSource
    /// Whether the operation drops names.
    let dropsNames: Bool
    let transform: (inout Column) -> Void

    var namesAgree: Bool { dropsNames || base.namesAgree }
    var isKnownEmpty: Bool { base.isKnownEmpty }

    func forEachRow(_ body: (Row, inout Column) throws -> Void) throws {
        try base.forEachRow { row, column in
            transform(&column)
            if column.hasValues { try body(dropsNames ? row.bare : row, &column) }
        }
    }
}
