extension Evaluator {
    /// `topk` and `bottomk`: the rows with the largest or smallest values, step by step, as they are.
    func extremes(_ node: Aggregation) throws -> any RowSource {
        guard let parameter = node.parameter else { return RowTable() }
        let limits = try scalar(parameter)
        defer { context.release(limits.count) }
        let table = try RowTable(try rows(node.operand), context: context)
        if table.count == 0 { return table }
        let counts = try limits.map { try wholeNumber($0) }
        var keys = GroupKeys(node.grouping)
        var members: [[Int]] = []
        for (index, labels) in table.labels.enumerated() {
            let (group, isNew) = keys.group(of: Row(labels))
            if isNew { members.append([]) }
            members[group].append(index)
        }
        var kept = [Column](repeating: .gaps(steps.count), count: table.count)
        var order: [Int] = []
        for group in members {
            for step in 0..<steps.count where counts[step] >= 1 {
                try context.check()
                var best = Leaders(limit: counts[step], wantsLargest: node.aggregator == .topk)
                for row in group where !table.columns[row][step].isGap {
                    best.offer(table.columns[row][step], row)
                }
                let ranking = best.ranking
                for row in ranking { kept[row][step] = table.columns[row][step] }
                if steps.count == 1 { order += ranking }
            }
        }
        var result = RowTable()
        for row in steps.count == 1 ? order : Array(table.labels.indices) where kept[row].hasValues {
            try result.insert(table.labels[row], kept[row])
        }
        return result
    }

    private func wholeNumber(_ value: Double) throws -> Int {
        if value.isNaN { throw context.failure("Parameter value is NaN") }
        if value >= 0x1p63 { throw context.failure("Scalar value \(NumberSyntax.general(value)) overflows int64") }
        if value <= -0x1p63 { throw context.failure("Scalar value \(NumberSyntax.general(value)) underflows int64") }
        return Int(value)
    }
}
