public import MetricModel

extension ParsedQuery {
    /// The query over fewer series: every selector has these conditions besides its own.
    public func text(narrowedBy matchers: [Matcher]) -> String {
        expression.narrowed(by: matchers).description
    }
}

extension Expression {
    /// The parser bounds how deep trees are.
    fileprivate func narrowed(by matchers: [Matcher]) -> Expression {
        guard case .selector(var node) = self else { return mappingChildren { $0.narrowed(by: matchers) } }
        // The condition on the name in front of the braces stays the last.
        node.matchers = matchers + node.matchers
        return .selector(node)
    }
}
