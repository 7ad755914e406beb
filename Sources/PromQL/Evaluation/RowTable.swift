import MetricModel

/// Rows held all together, for operations that need to see more than one at a time.
struct RowTable: RowSource {
    private(set) var labels: [Labels] = []
    private(set) var columns: [Column] = []
    private var indices: [Labels: Int] = [:]

    init() {}

    var count: Int { labels.count }
    var namesAgree: Bool { false }
    var isKnownEmpty: Bool { labels.isEmpty }

    /// Collects all rows of a source.
    init(_ source: any RowSource, context: QueryContext) throws {
        if let table = source as? RowTable {
            self = table
            return
        }
        try source.forEachRow { row, column in
            try context.reserve(column.count)
            try insert(row.labels, column)
        }
    }

    func forEachRow(_ body: (Row, inout Column) throws -> Void) throws {
        for index in labels.indices {
            var column = columns[index]
            try body(Row(labels[index]), &column)
        }
    }

    /// Adds a row. Rows of equal labels become one, as long as no step has a value in both.
    mutating func insert(_ rowLabels: Labels, _ column: Column) throws {
        guard let existing = indices[rowLabels] else {
            indices[rowLabels] = labels.count
            labels.append(rowLabels)
            columns.append(column)
            return
        }
        for step in column.indices where !column[step].isGap {
            guard columns[existing][step].isGap else { throw QueryError.repeatedLabels }
            columns[existing][step] = column[step]
        }
    }

    /// Adds a row whose labels must not have occurred at any step.
    mutating func insertUnique(_ rowLabels: Labels, _ column: Column) throws {
        guard indices[rowLabels] == nil else { throw QueryError.repeatedLabels }
        try insert(rowLabels, column)
    }
}

extension QueryError {
    static let repeatedLabels = QueryError(
        .execution, "vector cannot contain metrics with the same labelset")
}
