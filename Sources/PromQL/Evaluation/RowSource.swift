/// An instant vector over all steps, handed out one series at a time.
///
/// Rows flow through functions and operators into aggregations without ever being held all together:
/// the memory of `sum(rate(x[5m]))` does not depend on how many series `x` has.
protocol RowSource {
    /// Whether rows stay distinct when their names are dropped, because all have the same name.
    var namesAgree: Bool { get }

    /// Calls `body` once for every series that has a value at some step.
    ///
    /// The column is the caller's to change; it is used again for the next row.
    func forEachRow(_ body: (Row, inout Column) throws -> Void) throws
}

/// Rows that are changed one by one on their way.
struct MappedRows: RowSource {
    let base: any RowSource
    /// Whether the operation drops names.
    let dropsNames: Bool
    let transform: (inout Column) -> Void

    var namesAgree: Bool { dropsNames || base.namesAgree }

    func forEachRow(_ body: (Row, inout Column) throws -> Void) throws {
        try base.forEachRow { row, column in
            transform(&column)
            if column.hasValues { try body(dropsNames ? row.bare : row, &column) }
        }
    }
}

/// An expression that is the same at every step, computed at one and repeated.
struct RepeatedRows: RowSource {
    let base: any RowSource
    let count: Int

    var namesAgree: Bool { base.namesAgree }

    func forEachRow(_ body: (Row, inout Column) throws -> Void) throws {
        var repeated = Column.gaps(count)
        try base.forEachRow { row, column in
            let value = column[0]
            for step in repeated.indices { repeated[step] = value }
            try body(row, &repeated)
        }
    }
}
