public import MetricModel

extension ParsedQuery {
    /// The query that gives at every moment what this one gives so much earlier: each selector with a longer `offset`.
    ///
    /// What is pinned to a timestamp by `@` stays there, and `time()` stays now.
    public func text(lookingBack span: TimeSpan) -> String {
        expression.lookingBack(span).description
    }
}

extension TimeModifiers {
    fileprivate func lookingBack(_ span: TimeSpan) -> TimeModifiers {
        if case .timestamp = anchor { return self }
        var modifiers = self
        let (sum, overflow) = offset.milliseconds.addingReportingOverflow(span.milliseconds)
        if !overflow { modifiers.offset = TimeSpan(milliseconds: sum) }
        return modifiers
    }
}

extension Expression {
    /// The parser bounds how deep trees are.
    fileprivate func lookingBack(_ span: TimeSpan) -> Expression {
        switch self {
        case .number, .string: return self
        case .selector(var node):
            node.modifiers = node.modifiers.lookingBack(span)
            return .selector(node)
        case .range(var node):
            node.modifiers = node.modifiers.lookingBack(span)
            return .range(node)
        case .subquery(var node):
            // All of it moves at once, so what is inside need not move again.
            node.modifiers = node.modifiers.lookingBack(span)
            return .subquery(node)
        case .call(var node):
            node.arguments = node.arguments.map { $0.lookingBack(span) }
            return .call(node)
        case .aggregation(var node):
            node.parameter = node.parameter?.lookingBack(span)
            node.operand = node.operand.lookingBack(span)
            return .aggregation(node)
        case .binary(var node):
            node.left = node.left.lookingBack(span)
            node.right = node.right.lookingBack(span)
            return .binary(node)
        case .unary(var node):
            node.operand = node.operand.lookingBack(span)
            return .unary(node)
        case .parenthesized(var node):
            node.inner = node.inner.lookingBack(span)
            return .parenthesized(node)
        }
    }
}
