import MetricModel

extension Evaluator {
    func aggregate(_ node: Aggregation) throws -> any RowSource {
        try context.rows(of: node, at: steps) { try compute(node) }
    }

    private func compute(_ node: Aggregation) throws -> any RowSource {
        switch node.aggregator {
        case .sum: try fold(node, SumFold.self)
        case .avg: try fold(node, MeanFold.self)
        case .min: try fold(node, MinimumFold.self)
        case .max: try fold(node, MaximumFold.self)
        case .count: try fold(node, CountFold.self)
        case .group: try fold(node, PresenceFold.self)
        case .stdvar: try fold(node, VarianceFold.self)
        case .stddev: try fold(node, DeviationFold.self)
        case .quantile: try quantiles(node)
        case .countValues: try countValues(node)
        case .topk, .bottomk: try extremes(node)
        case .limitk, .limitRatio:
            throw context.failure("\(node.aggregator.rawValue)() is experimental and not enabled")
        }
    }

    /// Aggregations that take one value after the other; the rows are never held together.
    private func fold<Fold: GroupFold>(_ node: Aggregation, _: Fold.Type) throws -> any RowSource {
        var keys = GroupKeys(node.grouping)
        var groups = FoldedGroups<Fold>(stepCount: steps.count)
        try rows(node.operand).forEachRow { row, column in
            let (group, isNew) = keys.group(of: row)
            if isNew {
                try context.reserve(groups.samplesPerGroup)
                groups.addGroup()
            }
            groups.add(column, to: group)
        }
        try context.reserve(steps.count * keys.labels.count)
        let columns = keys.labels.indices.map { groups.column(of: $0) }
        context.release(groups.samplesPerGroup * keys.labels.count)
        return RowTable(distinct: keys.labels, columns)
    }

    // MARK: quantile

    private func quantiles(_ node: Aggregation) throws -> any RowSource {
        guard let parameter = node.parameter else { return RowTable() }
        let quantiles = try scalar(parameter)
        defer { context.release(quantiles.count) }
        Quantile.examine(quantiles, context, at: parameter.range)
        var keys = GroupKeys(node.grouping)
        var groups: [[Column]] = []
        try rows(node.operand).forEachRow { row, column in
            try context.reserve(column.count)
            let (group, isNew) = keys.group(of: row)
            if isNew { groups.append([]) }
            groups[group].append(column)
        }
        var table = RowTable()
        var values: [Double] = []
        for (labels, members) in zip(keys.labels, groups) {
            var column = Column.gaps(steps.count)
            for step in column.indices {
                try context.check()
                values.removeAll(keepingCapacity: true)
                for member in members where !member[step].isGap { values.append(member[step]) }
                if !values.isEmpty { column[step] = Quantile.of(&values, quantiles[step]) }
            }
            try table.insert(labels, column)
        }
        return table
    }

    // MARK: count_values

    private func countValues(_ node: Aggregation) throws -> any RowSource {
        guard let parameter = node.parameter, let literal = literal(parameter) else { return RowTable() }
        guard let name = literal.validText, !name.isEmpty else {
            throw context.failure("invalid label name \(StringSyntax.quoted(literal.bytes))")
        }
        // The new label takes the place of one that rows may already have; `without` it, it goes again.
        var grouping = node.grouping
        let isNamed = (grouping.labels + [Label.metricName]).contains { $0.isBytewiseEqual(to: name) }
        let isShown = !(grouping.isWithout && isNamed)
        if grouping.isWithout {
            grouping.labels.append(name)
        } else {
            grouping.labels.removeAll { $0.isBytewiseEqual(to: name) }
        }
        let keys = GroupKeys(grouping)
        var indices: [Labels: Int] = [:]
        var table: [(labels: Labels, column: Column)] = []
        try rows(node.operand).forEachRow { row, column in
            try context.check()
            let group = keys.labels(for: row)
            for step in column.indices where !column[step].isGap {
                let labels = isShown ? group.setting(name, to: NumberSyntax.fixed(column[step])) : group
                let index = indices[labels] ?? table.count
                if index == table.count {
                    try context.reserve(steps.count)
                    indices[labels] = index
                    table.append((labels, Column.gaps(steps.count)))
                }
                let count = table[index].column[step]
                table[index].column[step] = count.isGap ? 1 : count + 1
            }
        }
        var result = RowTable()
        for row in table { try result.insert(row.labels, row.column) }
        return result
    }
}
