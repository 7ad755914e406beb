import MetricModel

extension Function {
    /// Functions of a whole vector, and of the time.
    static let vectorFunctions: [Function] = [
        Function("absent", [.instantVector], "1 where the vector is empty.", .vector { try $0.absent($1) }),
        Function(
            "sort", [.instantVector], "By value, the smallest first; in instant queries only.",
            .vector { try $0.sorted($1, descending: false) }),
        Function(
            "sort_desc", [.instantVector], "By value, the largest first; in instant queries only.",
            .vector { try $0.sorted($1, descending: true) }),
        Function(
            "timestamp", [.instantVector], dependsOnTime: true, "The time of each sample, in seconds.",
            .vector { try $0.timestamps($1) }),
        Function(
            "vector", [.scalar], "A vector of one series without labels.",
            .vector { evaluator, call in
                try RowTable(.empty, try evaluator.scalar(call.arguments[0]))
            }),
        Function(
            "scalar", [.instantVector], returns: .scalar, "The value of a vector of one series, else NaN.",
            .scalar { try $0.onlyValue($1) }),
        Function(
            "time", [], returns: .scalar, dependsOnTime: true, "The moment of the evaluation, in seconds.",
            .scalar { evaluator, _ in
                (0..<evaluator.steps.count).map { Double(evaluator.steps.time($0)) / 1000 }
            }),
    ]
}

extension Evaluator {
    // MARK: absent

    fileprivate func absent(_ call: Call) throws -> any RowSource {
        try absence(of: call.arguments[0], presence: presence(of: try rows(call.arguments[0])))
    }

    func absentOverTime(_ call: Call) throws -> any RowSource {
        guard let (samples, plan) = try samples(call.arguments[0], parameters: []) else {
            return try absence(of: call.arguments[0], presence: .gaps(steps.count))
        }
        let counted = RangeRows(
            samples: samples, plan: plan, function: PlainWindowFunction { _ in 1 }, keepsNames: true, observe: nil)
        return try absence(of: call.arguments[0], presence: presence(of: counted))
    }

    /// 1 at each step at which any row has a value.
    private func presence(of rows: any RowSource) throws -> Column {
        var presence = Column.gaps(steps.count)
        try rows.forEachRow { _, column in
            for step in column.indices where !column[step].isGap { presence[step] = 1 }
        }
        return presence
    }

    private func absence(of argument: Expression, presence: Column) throws -> any RowSource {
        let column = presence.map { $0.isGap ? 1 : Double.gap }
        guard column.hasValues else { return RowTable() }
        try context.reserve(column.count)
        return try RowTable(Evaluator.labelsWanted(by: argument), column)
    }

    /// The labels a selector asks for by `=`, each once; a label with two conditions says nothing.
    private static func labelsWanted(by argument: Expression) -> Labels {
        let matchers: [Matcher] =
            switch argument {
            case .selector(let node): node.matchers
            case .range(let node): node.selector.matchers
            default: []
            }
        var seen: Set<BytewiseText> = []
        var labels: [Label] = []
        for matcher in matchers where !matcher.name.isBytewiseEqual(to: Label.metricName) {
            let isFirst = matcher.operation == .equal && seen.insert(BytewiseText(matcher.name)).inserted
            labels.append(Label(matcher.name, isFirst ? matcher.value : ""))
        }
        // Of several values of one name the last one counts, and an empty one takes the label away.
        return Labels(labels)
    }

    // MARK: Order, time, single values

    fileprivate func sorted(_ call: Call, descending: Bool) throws -> any RowSource {
        let base = try rows(call.arguments[0])
        guard steps.count == 1 else { return base }
        let table = try RowTable(base, context: context)
        let order = table.columns.indices.sorted { left, right in
            let (a, b) = (table.columns[left][0], table.columns[right][0])
            // NaN comes last in either order.
            if a.isNaN || b.isNaN { return !a.isNaN && b.isNaN || a.isNaN && b.isNaN && left < right }
            return a == b ? left < right : descending ? a > b : a < b
        }
        var sorted = RowTable()
        for index in order { try sorted.insert(table.labels[index], table.columns[index]) }
        return sorted
    }

    fileprivate func timestamps(_ call: Call) throws -> any RowSource {
        if case .selector(let selector) = call.arguments[0].unwrapped {
            let rows = try SelectorRows(
                selector, wantsTimestamps: true, source: source, shift: shift(selector.modifiers), context: context)
            return try map(rows) { _ in }
        }
        let steps = steps
        return try map(try rows(call.arguments[0])) { column in
            for step in column.indices where !column[step].isGap { column[step] = Double(steps.time(step)) / 1000 }
        }
    }

    fileprivate func onlyValue(_ call: Call) throws -> Column {
        try context.reserve(steps.count)
        defer { context.release(steps.count) }
        var found = Column.gaps(steps.count)
        var counts = [Int](repeating: 0, count: steps.count)
        try rows(call.arguments[0]).forEachRow { _, column in
            for step in column.indices where !column[step].isGap {
                found[step] = column[step]
                counts[step] += 1
            }
        }
        return zip(found, counts).map { $1 == 1 ? $0 : StaleMarker.ordinaryNaN }
    }
}
