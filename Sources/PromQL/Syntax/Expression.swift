/// A query's parse tree; every node knows the UTF-8 offsets of its text.
public indirect enum Expression: Sendable {
    case number(NumberLiteral)
    case string(StringLiteral)
    case selector(VectorSelector)
    case range(RangeSelector)
    case subquery(Subquery)
    case call(Call)
    case aggregation(Aggregation)
    case binary(BinaryOperation)
    case unary(UnaryOperation)
    case parenthesized(Parenthesized)
}

extension Expression {
    /// Where the expression stands in the query, in UTF-8 offsets.
    public var range: Range<Int> {
        switch self {
        case .number(let node): node.range
        case .string(let node): node.range
        case .selector(let node): node.range
        case .range(let node): node.range
        case .subquery(let node): node.range
        case .call(let node): node.range
        case .aggregation(let node): node.range
        case .binary(let node): node.left.range.lowerBound..<node.right.range.upperBound
        case .unary(let node): node.range
        case .parenthesized(let node): node.range
        }
    }

    /// What the expression comes to.
    public var type: ValueType {
        switch self {
        case .number: .scalar
        case .string: .string
        case .selector, .aggregation: .instantVector
        case .range, .subquery: .rangeVector
        case .call(let node): node.function.returnType
        case .binary(let node):
            node.left.type == .scalar && node.right.type == .scalar ? .scalar : .instantVector
        case .unary(let node): node.operand.type
        case .parenthesized(let node): node.inner.type
        }
    }

    /// The expressions directly inside, in the order of the text.
    public var children: [Expression] {
        switch self {
        case .number, .string, .selector: []
        case .range(let node): [.selector(node.selector)]
        case .subquery(let node): [node.inner]
        case .call(let node): node.arguments
        case .aggregation(let node): (node.parameter.map { [$0] } ?? []) + [node.operand]
        case .binary(let node): [node.left, node.right]
        case .unary(let node): [node.operand]
        case .parenthesized(let node): [node.inner]
        }
    }

    /// The expression without the parentheses around it.
    var unwrapped: Expression {
        var current = self
        while case .parenthesized(let node) = current { current = node.inner }
        return current
    }
}
