public import MetricModel

extension ParsedQuery {
    /// The query without the conditions that every series fulfils: the same in fewer words.
    ///
    /// Choices of variables leave such conditions behind, `.*` for All.
    public var simplified: Expression { expression.withoutIdleMatchers }
}

extension Expression {
    /// The parser bounds how deep trees are.
    fileprivate var withoutIdleMatchers: Expression {
        guard case .selector(var node) = self else { return mappingChildren { $0.withoutIdleMatchers } }
        // What has no other condition would be no selector any more: it must name something.
        let telling = node.matchers.filter { !$0.isIdle }
        if !telling.isEmpty { node.matchers = telling }
        return .selector(node)
    }
}

extension Matcher {
    /// Whether it holds for every value, and for none; patterns are anchored, and their dots match line feeds.
    fileprivate var isIdle: Bool { operation == .matches && (value == ".*" || value == "(?i:.*)") }
}
