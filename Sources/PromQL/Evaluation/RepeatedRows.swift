/// An expression that is the same at every step, computed at one and repeated.
struct RepeatedRows: RowSource {
    let base: any RowSource
    let count: Int

    var namesAgree: Bool { base.namesAgree }
    var isKnownEmpty: Bool { base.isKnownEmpty }

    func forEachRow(_ body: (Row, inout Column) throws -> Void) throws {
        var repeated = Column.gaps(count)
        try base.forEachRow { row, column in
            let value = column[0]
            for step in repeated.indices { repeated[step] = value }
            try body(row, &repeated)
        }
    }
}
