import MetricModel

@testable import PromQL

extension ParsedQuery {
    /// The query with `@ moment` on every outermost selector and subquery; nil where that would change the meaning.
    func pinned(to moment: Timestamp) -> ParsedQuery? {
        guard expression.type == .instantVector, let pinned = expression.pinned(to: moment) else { return nil }
        return ParsedQuery(text: text, expression: pinned)
    }
}

extension Expression {
    func pinned(to moment: Timestamp) -> Expression? {
        switch self {
        case .number, .string: return self
        case .selector(var node):
            guard let modifiers = node.modifiers.pinned(to: moment) else { return nil }
            node.modifiers = modifiers
            return .selector(node)
        case .range(var node):
            guard let modifiers = node.modifiers.pinned(to: moment) else { return nil }
            node.modifiers = modifiers
            return .range(node)
        case .subquery(var node):
            guard let modifiers = node.modifiers.pinned(to: moment) else { return nil }
            node.modifiers = modifiers
            return .subquery(node)
        case .call(var node):
            guard !node.function.dependsOnTime else { return nil }
            let arguments = node.arguments.compactMap { $0.pinned(to: moment) }
            guard arguments.count == node.arguments.count else { return nil }
            node.arguments = arguments
            return .call(node)
        default:
            return pinnedOperation(to: moment)
        }
    }

    private func pinnedOperation(to moment: Timestamp) -> Expression? {
        switch self {
        case .aggregation(var node):
            guard let operand = node.operand.pinned(to: moment) else { return nil }
            node.operand = operand
            if let parameter = node.parameter {
                guard let pinned = parameter.pinned(to: moment) else { return nil }
                node.parameter = pinned
            }
            return .aggregation(node)
        case .binary(var node):
            guard let left = node.left.pinned(to: moment), let right = node.right.pinned(to: moment) else { return nil }
            node.left = left
            node.right = right
            return .binary(node)
        case .unary(var node):
            guard let operand = node.operand.pinned(to: moment) else { return nil }
            node.operand = operand
            return .unary(node)
        case .parenthesized(var node):
            guard let inner = node.inner.pinned(to: moment) else { return nil }
            node.inner = inner
            return .parenthesized(node)
        default:
            return nil
        }
    }
}

extension TimeModifiers {
    fileprivate func pinned(to moment: Timestamp) -> TimeModifiers? {
        guard anchor == nil else { return nil }
        var pinned = self
        pinned.anchor = .timestamp(moment)
        return pinned
    }
}
