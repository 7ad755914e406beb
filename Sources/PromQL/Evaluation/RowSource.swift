/// An instant vector over all steps, handed out one series at a time.
///
/// Rows flow through functions and operators into aggregations without ever being held all together:
/// the memory of `sum(rate(x[5m]))` does not depend on how many series `x` has.
protocol RowSource {
    /// Whether rows stay distinct when their names are dropped, because all have the same name.
    var namesAgree: Bool { get }

    /// Whether it is known, without looking at any sample, that there are no rows.
    var isKnownEmpty: Bool { get }

    /// Calls `body` once for every series that has a value at some step.
    ///
    /// The column is the caller's to change; it is used again for the next row.
    func forEachRow(_ body: (Row, inout Column) throws -> Void) throws
}

extension RowSource {
    var isKnownEmpty: Bool { false }
}
