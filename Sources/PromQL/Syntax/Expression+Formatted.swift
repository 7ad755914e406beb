extension Expression {
    /// The expression over as many lines as it takes, as Prometheus' `format_query` answers: what is longer than
    /// 100 characters is broken up, two spaces a level.
    public var formatted: String {
        formatted(level: 0, Layout(lineLength: 100, joinsChains: false))
    }

    /// The same for people: broken at another length, and what one operator joins one below the other, where Prometheus
    /// goes a level deeper for each.
    public func readable(lineLength: Int) -> String {
        formatted(level: 0, Layout(lineLength: lineLength, joinsChains: true))
    }

    private struct Layout {
        var lineLength: Int
        var joinsChains: Bool
    }

    private func formatted(level: Int, _ layout: Layout) -> String {
        let indent = String(repeating: "  ", count: level)
        let line = description
        if line.utf8.count <= layout.lineLength { return indent + line }
        switch self {
        case .number, .string, .selector, .range:
            return indent + line
        case .subquery(let node):
            return node.inner.formatted(level: level, layout) + node.suffix
        case .call(let node):
            let arguments = node.arguments.map { $0.formatted(level: level + 1, layout) }.joined(separator: ",\n")
            return "\(indent)\(node.function.name)(\n\(arguments)\n\(indent))"
        case .aggregation(let node):
            let parameter = node.parameter.map { $0.formatted(level: level + 1, layout) + ",\n" } ?? ""
            return "\(indent)\(node.head)(\n\(parameter)\(node.operand.formatted(level: level + 1, layout))\n\(indent))"
        case .binary(let node):
            let goesOn = layout.joinsChains && node.left.isJoined(by: node.operatorText)
            let left = node.left.formatted(level: goesOn ? level : level + 1, layout)
            let right = node.right.formatted(level: level + 1, layout)
            return "\(left)\n\(indent)\(node.operatorText)\n\(right)"
        case .unary(let node):
            let operand = node.operand.formatted(level: level, layout).drop { $0 == " " }
            return "\(indent)\(node.isNegative ? "-" : "+")\(operand)"
        case .parenthesized(let node):
            return "\(indent)(\n\(node.inner.formatted(level: level + 1, layout))\n\(indent))"
        }
    }

    private func isJoined(by operatorText: String) -> Bool {
        if case .binary(let node) = self { node.operatorText == operatorText } else { false }
    }
}
