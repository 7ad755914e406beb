extension Expression {
    /// The expression over as many lines as it takes, as Prometheus' `format_query` answers: what is longer than
    /// 100 characters is broken up, two spaces a level.
    public var formatted: String {
        formatted(level: 0)
    }

    private static let lineLength = 100

    private func formatted(level: Int) -> String {
        let indent = String(repeating: "  ", count: level)
        let line = description
        if line.utf8.count <= Expression.lineLength { return indent + line }
        switch self {
        case .number, .string, .selector, .range:
            return indent + line
        case .subquery(let node):
            return node.inner.formatted(level: level) + node.suffix
        case .call(let node):
            let arguments = node.arguments.map { $0.formatted(level: level + 1) }.joined(separator: ",\n")
            return "\(indent)\(node.function.name)(\n\(arguments)\n\(indent))"
        case .aggregation(let node):
            let parameter = node.parameter.map { $0.formatted(level: level + 1) + ",\n" } ?? ""
            return "\(indent)\(node.head)(\n\(parameter)\(node.operand.formatted(level: level + 1))\n\(indent))"
        case .binary(let node):
            let left = node.left.formatted(level: level + 1)
            let right = node.right.formatted(level: level + 1)
            return "\(left)\n\(indent)\(node.operatorText)\n\(right)"
        case .unary(let node):
            let operand = node.operand.formatted(level: level).drop { $0 == " " }
            return "\(indent)\(node.isNegative ? "-" : "+")\(operand)"
        case .parenthesized(let node):
            return "\(indent)(\n\(node.inner.formatted(level: level + 1))\n\(indent))"
        }
    }
}
