import MetricModel

/// `and`, `or` and `unless`: rows pass or not, their values stay.
struct SetOperation {
    private let operation: BinaryOperator
    private let keys: MatchKeys
    private let left: RowTable
    private let right: RowTable
    private let context: QueryContext

    init(_ node: BinaryOperation, left: RowTable, right: RowTable, context: QueryContext) {
        operation = node.operator
        keys = MatchKeys(node.matching)
        self.left = left
        self.right = right
        self.context = context
    }

    func result() throws -> RowTable {
        // Expressions that join several spellings of a metric with `or` have mostly empty sides.
        if right.labels.isEmpty { return operation == .and ? right : left }
        if left.labels.isEmpty { return operation == .or ? right : left }
        switch operation {
        case .or: return try union()
        case .unless: return try filtered { $0.isGap }
        default: return try filtered { !$0.isGap }
        }
    }

    /// The left rows at the steps at which their group on the right is, or is not, present.
    private func filtered(_ passes: (Double) -> Bool) throws -> RowTable {
        let groups = presence(in: right)
        let absent = Column.gaps(left.columns.first?.count ?? 0)
        var table = RowTable()
        for (labels, values) in zip(left.labels, left.columns) {
            try context.check()
            let other = groups[keys.key(labels)] ?? absent
            var column = values
            for step in column.indices where !passes(other[step]) { column[step] = .gap }
            if column.hasValues { try table.insert(labels, column) }
        }
        return table
    }

    /// All left rows, and the right ones at the steps at which their group has none on the left.
    private func union() throws -> RowTable {
        let groups = presence(in: left)
        var table = left
        for (labels, values) in zip(right.labels, right.columns) {
            try context.check()
            var column = values
            if let other = groups[keys.key(labels)] {
                for step in column.indices where !other[step].isGap { column[step] = .gap }
            }
            if column.hasValues { try table.insert(labels, column) }
        }
        return table
    }

    /// 1 at each step at which a group has any row.
    private func presence(in table: RowTable) -> [Labels: Column] {
        var groups: [Labels: Column] = [:]
        for (labels, column) in zip(table.labels, table.columns) {
            groups[keys.key(labels), default: .gaps(column.count)].mark(where: column)
        }
        return groups
    }
}

extension Column {
    /// Writes 1 at each step at which the other column has a value.
    fileprivate mutating func mark(where other: Column) {
        for step in indices where !other[step].isGap { self[step] = 1 }
    }
}
