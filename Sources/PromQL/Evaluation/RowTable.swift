import MetricModel

/// Rows held all together, for operations that need to see more than one at a time.
struct RowTable: RowSource {
    private(set) var labels: [Labels] = []
    private(set) var columns: [Column] = []
    /// By label, once a row is inserted; of the first ones among `labels`.
    private var indices: [Labels: Int] = [:]

    init() {}

    /// Rows of which no two have equal labels.
    init(distinct labels: [Labels], _ columns: [Column]) {
        self.labels = labels
        self.columns = columns
    }

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
        guard let existing = index(of: rowLabels) else {
            labels.append(rowLabels)
            columns.append(column)
            return
        }
        for step in column.indices where !column[step].isGap {
            guard columns[existing][step].isGap else { throw QueryError.repeatedLabels }
            columns[existing][step] = column[step]
        }
    }

    private mutating func index(of rowLabels: Labels) -> Int? {
        for index in indices.count..<labels.count { indices[labels[index]] = index }
        return indices[rowLabels]
    }

    /// Hands out rows that lose their names: those that differ in their names only would become one, an error wherever
    /// they have values.
    static func forEachDistinct(
        of rows: ((Row, inout Column) throws -> Void) throws -> Void, context: QueryContext,
        _ body: (Row, inout Column) throws -> Void
    ) throws {
        var table = RowTable()
        var held = 0
        defer { context.release(held) }
        try rows { row, column in
            try context.reserve(column.count)
            held += column.count
            try table.insertUnique(row.labels, column)
        }
        try table.forEachRow { row, column in try body(row.bare, &column) }
    }

    /// Adds a row whose labels must not have occurred at any step.
    mutating func insertUnique(_ rowLabels: Labels, _ column: Column) throws {
        guard index(of: rowLabels) == nil else { throw QueryError.repeatedLabels }
        try insert(rowLabels, column)
    }
}

extension QueryError {
    static let repeatedLabels = QueryError(
        .execution, "vector cannot contain metrics with the same labelset")
}
