import MetricModel

/// Arithmetic and comparisons between two vectors: every row meets its match on the other side.
///
/// Which rows can meet is found once for the whole range; the rules about what may meet hold step by step,
/// so each is checked only where more than one row could break it.
struct VectorJoin {
    private let node: BinaryOperation
    private let matching: VectorMatching
    private let keys: MatchKeys
    /// The side that may have several rows in a group, and the side that may not.
    private let many: RowTable
    private let one: RowTable
    private let context: QueryContext
    private let stepCount: Int
    private let resultLabels: JoinedLabels
    private var table = RowTable()

    init(_ node: BinaryOperation, left: RowTable, right: RowTable, context: QueryContext) {
        self.node = node
        matching = node.matching
        keys = MatchKeys(node.matching)
        let isSwapped = node.matching.cardinality == .oneToMany
        many = isSwapped ? right : left
        one = isSwapped ? left : right
        self.context = context
        stepCount = left.columns.first?.count ?? 0
        resultLabels = JoinedLabels(node)
    }

    mutating func result() throws -> RowTable {
        if many.count == 0 || one.count == 0 { return RowTable() }
        var groups: [Labels: (many: [Int], one: [Int])] = [:]
        var order: [Labels] = []
        for (index, labels) in one.labels.enumerated() {
            let key = keys.key(labels)
            if groups[key] == nil { order.append(key) }
            groups[key, default: ([], [])].one.append(index)
        }
        for (index, labels) in many.labels.enumerated() {
            groups[keys.key(labels)]?.many.append(index)
        }
        for key in order {
            guard let group = groups[key] else { continue }
            try context.check()
            if group.one.count > 1 { try refuseRepeats(in: group.one, key) }
            try join(group.many, group.one)
        }
        return table
    }

    /// Two rows of a group on the "one" side at the same step.
    private func refuseRepeats(in rows: [Int], _ key: Labels) throws {
        for step in 0..<stepCount {
            let present = rows.filter { !one.columns[$0][step].isGap }
            guard present.count > 1, many.columns.contains(where: { !$0[step].isGap }) else { continue }
            let side = matching.cardinality == .oneToMany ? "left" : "right"
            throw context.failure(
                "found duplicate series for the match group \(key.plainDescription) on the \(side) hand-side of the "
                    + "operation: [\(one.labels[present[1]].plainDescription), "
                    + "\(one.labels[present[0]].plainDescription)];many-to-many matching not allowed: "
                    + "matching labels must be unique on one side")
        }
    }

    private mutating func join(_ manyRows: [Int], _ oneRows: [Int]) throws {
        // At which steps there has been a result: with `group_left` or `group_right` one of the same labels, else one
        // of the group. What a filter drops is none (promql/engine.go, VectorBinop of Prometheus 3.5).
        var met: [Labels: Column] = [:]
        let isGrouped = matching.cardinality != .oneToOne
        for manyRow in manyRows {
            for oneRow in oneRows {
                try context.check()
                let column = combine(many.columns[manyRow], one.columns[oneRow])
                guard column.hasValues else { continue }
                let labels = resultLabels.labels(many: many.labels[manyRow], one: one.labels[oneRow])
                if manyRows.count > 1 {
                    try refuseRepeats(of: column, in: &met[isGrouped ? labels : .empty, default: .gaps(stepCount)])
                }
                try context.reserve(stepCount)
                try table.insert(labels, column)
            }
        }
    }

    /// Two results at the same step.
    private func refuseRepeats(of result: Column, in met: inout Column) throws {
        for step in met.indices where !result[step].isGap {
            guard met[step].isGap else {
                throw context.failure(
                    matching.cardinality == .oneToOne
                        ? "multiple matches for labels: many-to-one matching must be explicit (group_left/group_right)"
                        : "multiple matches for labels: grouping labels must ensure unique matches")
            }
            met[step] = 1
        }
    }

    private func combine(_ manyColumn: Column, _ oneColumn: Column) -> Column {
        let isSwapped = matching.cardinality == .oneToMany
        let (operation, returnsBool) = (node.operator, node.returnsBool)
        return zip(manyColumn, oneColumn).map { fromMany, fromOne in
            if fromMany.isGap || fromOne.isGap { return .gap }
            let (left, right) = isSwapped ? (fromOne, fromMany) : (fromMany, fromOne)
            return operation.combine(left, right, keeping: left, returnsBool: returnsBool)
        }
    }
}

extension Labels {
    /// All labels in braces, the name among them, as error messages show them.
    fileprivate var plainDescription: String {
        "{" + map { "\(LabelText.name($0.name))=\(LabelSyntax.quoted($0.value))" }.joined(separator: ", ") + "}"
    }
}
