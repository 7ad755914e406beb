extension Expression {
    /// The same expression over other children: `change` is called for each of them, in the order of the text.
    ///
    /// What stands in a range stays a selector, whatever it is changed to.
    func mappingChildren(_ change: (Expression) -> Expression) -> Expression {
        switch self {
        case .number, .string, .selector: return self
        case .range(var node):
            if case .selector(let selector) = change(.selector(node.selector)) { node.selector = selector }
            return .range(node)
        case .subquery(var node):
            node.inner = change(node.inner)
            return .subquery(node)
        case .call(var node):
            node.arguments = node.arguments.map(change)
            return .call(node)
        case .aggregation(var node):
            node.parameter = node.parameter.map(change)
            node.operand = change(node.operand)
            return .aggregation(node)
        case .binary(var node):
            node.left = change(node.left)
            node.right = change(node.right)
            return .binary(node)
        case .unary(var node):
            node.operand = change(node.operand)
            return .unary(node)
        case .parenthesized(var node):
            node.inner = change(node.inner)
            return .parenthesized(node)
        }
    }
}
