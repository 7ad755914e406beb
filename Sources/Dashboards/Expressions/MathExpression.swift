/// Arithmetic on the answers of other queries: `($A + $B) / 2`, `abs($C) > 3`.
public struct MathExpression: Sendable {
    indirect enum Node: Sendable {
        case number(Double)
        case input(String)
        case negated(Node)
        case inverted(Node)
        case call(Function, Node)
        case binary(Operator, Node, Node)
    }

    enum Function: String {
        case abs, log, round, ceil, floor
        case isNaN = "is_nan"
        case isInfinite = "is_inf"
        case isNull = "is_null"
        case isNumber = "is_number"
    }

    enum Operator: String {
        case or = "||"
        case and = "&&"
        case equal = "=="
        case notEqual = "!="
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case less = "<"
        case greater = ">"
        case add = "+"
        case subtract = "-"
        case power = "**"
        case multiply = "*"
        case divide = "/"
        case remainder = "%"
    }

    let text: String
    let root: Node
    /// The queries that it names, by `refID`.
    public let inputs: [String]

    /// - Throws: where and why it can't be read.
    public init(_ text: String) throws(MathError) {
        var parser = MathParser(text)
        self.text = text
        root = try parser.parse()
        inputs = parser.inputs
    }
}
