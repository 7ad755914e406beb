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
        default: return mappingChildren { $0.lookingBack(span) }
        }
    }
}
