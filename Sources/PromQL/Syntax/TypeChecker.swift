import MetricModel

/// Refuses expressions whose parts do not fit each other, in the order Prometheus finds them.
struct TypeChecker {
    let query: String

    func check(_ expression: Expression) throws(QueryError) {
        switch expression {
        case .number, .string: return
        case .selector(let node): try check(node)
        case .range(let node): try check(node.selector)
        case .subquery(let node): try check(node)
        case .call(let node): try check(node)
        case .aggregation(let node): try check(node)
        case .binary(let node): try check(node, expression.range)
        case .unary(let node): try check(node)
        case .parenthesized(let node): try check(node.inner)
        }
    }

    private func error(_ message: String, at range: Range<Int>) -> QueryError {
        .parse(message, at: range, in: query)
    }

    private func expect(_ type: ValueType, _ node: Expression, in context: String) throws(QueryError) {
        try check(node)
        guard node.type == type else {
            throw error("expected type \(type.rawValue) in \(context), got \(node.type.rawValue)", at: node.range)
        }
    }

    private func check(_ node: VectorSelector) throws(QueryError) {
        let names = node.matchers.filter { $0.name == Label.metricName }
        if !node.name.isEmpty, let other = names.dropLast().first {
            throw error(
                "metric name must not be set twice: "
                    + "\(LabelSyntax.quoted(node.name)) or \(LabelSyntax.quoted(other.value))", at: node.range)
        }
        if node.name.isEmpty, node.matchers.allSatisfy({ $0.matches("") }) {
            throw error("vector selector must contain at least one non-empty matcher", at: node.range)
        }
    }

    private func check(_ node: Subquery) throws(QueryError) {
        try check(node.inner)
        guard node.inner.type == .instantVector else {
            throw error(
                "subquery is only allowed on instant vector, got \(node.inner.type.shortName) instead", at: node.range)
        }
    }

    private func check(_ node: UnaryOperation) throws(QueryError) {
        try check(node.operand)
        guard node.operand.type == .scalar || node.operand.type == .instantVector else {
            throw error(
                "unary expression only allowed on expressions of type scalar or instant vector, "
                    + "got \"\(node.operand.type.rawValue)\"", at: node.range)
        }
    }

    private func check(_ node: Aggregation) throws(QueryError) {
        try expect(.instantVector, node.operand, in: "aggregation expression")
        guard let parameter = node.parameter else { return }
        let type: ValueType = node.aggregator == .countValues ? .string : .scalar
        try expect(type, parameter, in: "aggregation parameter")
    }

    private func check(_ node: Call) throws(QueryError) {
        let function = node.function
        let count = node.arguments.count
        let name = LabelSyntax.quoted(function.name)
        if function.argumentCount.lowerBound == function.argumentCount.upperBound {
            let wanted = function.argumentCount.lowerBound
            guard count == wanted else {
                throw error("expected \(wanted) argument(s) in call to \(name), got \(count)", at: node.range)
            }
        } else if count < function.argumentCount.lowerBound {
            throw error(
                "expected at least \(function.argumentCount.lowerBound) argument(s) in call to \(name), got \(count)",
                at: node.range)
        } else if count > function.argumentCount.upperBound {
            throw error(
                "expected at most \(function.argumentCount.upperBound) argument(s) in call to \(name), got \(count)",
                at: node.range)
        }
        for (argument, type) in zip(node.arguments, function.types(forArguments: count)) {
            try expect(type, argument, in: "call to function \(name)")
        }
    }

    // MARK: Operators

    private func check(_ node: BinaryOperation, _ range: Range<Int>) throws(QueryError) {
        try check(node.left)
        try check(node.right)
        let types = [node.left.type, node.right.type]
        if node.returnsBool, !node.operator.isComparison {
            throw error("bool modifier can only be used on comparison operators", at: node.operatorRange)
        }
        if node.operator.isComparison, !node.returnsBool, types == [.scalar, .scalar] {
            throw error("comparisons between scalars must use BOOL modifier", at: node.operatorRange)
        }
        if node.matching.isOn, let twice = node.matching.labels.first(where: { node.matching.included.contains($0) }) {
            throw error(
                "label \(LabelSyntax.quoted(twice)) must not occur in ON and GROUP clause at once",
                at: node.operatorRange)
        }
        for side in [node.left, node.right] where side.type != .scalar && side.type != .instantVector {
            throw error("binary expression must contain only scalar and instant vector types", at: side.range)
        }
        try checkMatching(node, hasScalar: types.contains(.scalar), range)
    }

    private func checkMatching(_ node: BinaryOperation, hasScalar: Bool, _ range: Range<Int>) throws(QueryError) {
        let name = LabelSyntax.quoted(node.operator.rawValue)
        if hasScalar, !node.matching.labels.isEmpty {
            throw error("vector matching only allowed between instant vectors", at: range)
        }
        guard node.operator.isSetOperator else { return }
        if hasScalar {
            throw error("set operator \(name) not allowed in binary scalar expression", at: range)
        }
        if node.matching.cardinality != .oneToOne {
            throw error("no grouping allowed for \(name) operation", at: range)
        }
    }
}

extension ValueType {
    /// The type in the short words some of Prometheus' messages use.
    fileprivate var shortName: String {
        switch self {
        case .scalar, .string: rawValue
        case .instantVector: "vector"
        case .rangeVector: "matrix"
        }
    }
}
