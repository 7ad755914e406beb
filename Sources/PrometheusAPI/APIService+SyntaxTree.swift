import MetricModel
import PromQL

extension APIService {
    /// The parse tree of a query, as Prometheus' own pages draw it (web/api/v1/translate_ast.go).
    func parseQuery(_ request: APIRequest) throws(APIError) -> APIResponse {
        do throws(QueryError) {
            let query = try ParsedQuery(request.value("query"))
            return .success { $0.tree(query.expression) }
        } catch {
            throw APIError(error)
        }
    }
}

/// Each node is an object whose members stand in the order of their names, as Go writes maps.
extension JSONWriter {
    fileprivate mutating func tree(_ expression: Expression) {
        switch expression {
        case .number(let node):
            strings([("type", "numberLiteral"), ("val", SampleText.fixed(node.value))])
        case .string(let node):
            strings([("type", "stringLiteral"), ("val", node.text)])
        case .parenthesized(let node):
            object { json in
                json.subtree("expr", node.inner)
                json.member("type", "parenExpr")
            }
        case .unary(let node):
            object { json in
                json.subtree("expr", node.operand)
                json.member("op", node.isNegative ? "-" : "+")
                json.member("type", "unaryExpr")
            }
        case .selector(let node): selector(node)
        case .range(let node): selector(node.selector, span: node.span)
        case .subquery(let node): subquery(node)
        case .call(let node): call(node)
        case .aggregation(let node): aggregation(node)
        case .binary(let node): binary(node)
        }
    }

    private mutating func subtree(_ name: String, _ expression: Expression?) {
        key(name)
        if let expression { tree(expression) } else { raw("null") }
    }

    // MARK: Selectors

    private mutating func selector(_ node: VectorSelector, span: TimeSpan? = nil) {
        object { json in
            json.key("matchers")
            json.array { json in
                for matcher in node.matchers {
                    json.strings([
                        ("name", matcher.name), ("type", matcher.operation.rawValue), ("value", matcher.value),
                    ])
                }
            }
            json.member("name", node.name)
            json.milliseconds("offset", node.modifiers.offset)
            if let span { json.milliseconds("range", span) }
            json.anchor(node.modifiers)
            json.member("type", span == nil ? "vectorSelector" : "matrixSelector")
        }
    }

    private mutating func subquery(_ node: Subquery) {
        object { json in
            json.subtree("expr", node.inner)
            json.milliseconds("offset", node.modifiers.offset)
            json.milliseconds("range", node.span)
            json.anchor(node.modifiers) { $0.milliseconds("step", node.step ?? .zero) }
            json.member("type", "subquery")
        }
    }

    private mutating func milliseconds(_ name: String, _ span: TimeSpan) {
        key(name)
        raw("\(span.milliseconds)")
    }

    /// - Parameter between: writes what stands between the two members by its name.
    private mutating func anchor(_ modifiers: TimeModifiers, between: (inout JSONWriter) -> Void = { _ in }) {
        key("startOrEnd")
        switch modifiers.anchor {
        case .start: string("start")
        case .end: string("end")
        case .timestamp, nil: raw("null")
        }
        between(&self)
        key("timestamp")
        if case .timestamp(let moment) = modifiers.anchor {
            raw("\(moment.milliseconds)")
        } else {
            raw("null")
        }
    }

    // MARK: Functions and operators

    private mutating func call(_ node: Call) {
        let function = node.function
        let (fewest, most) = (function.argumentCount.lowerBound, function.argumentCount.upperBound)
        object { json in
            json.key("args")
            json.array { json in
                for argument in node.arguments { json.tree(argument) }
            }
            json.key("func")
            json.object { json in
                json.list("argTypes", function.argumentTypes.map(\.shortName))
                json.member("name", function.name)
                json.member("returnType", function.returnType.shortName)
                json.key("variadic")
                json.raw(most == .max ? "-1" : "\(most - fewest)")
            }
            json.member("type", "call")
        }
    }

    private mutating func aggregation(_ node: Aggregation) {
        object { json in
            json.subtree("expr", node.operand)
            json.list("grouping", node.grouping.labels)
            json.member("op", node.aggregator.rawValue)
            json.subtree("param", node.parameter)
            json.member("type", "aggregation")
            json.flag("without", node.grouping.isWithout)
        }
    }

    private mutating func binary(_ node: BinaryOperation) {
        object { json in
            json.flag("bool", node.returnsBool)
            json.subtree("lhs", node.left)
            json.key("matching")
            json.matching(of: node)
            json.member("op", node.operator.rawValue)
            json.subtree("rhs", node.right)
            json.member("type", "binaryExpr")
        }
    }

    private mutating func matching(of node: BinaryOperation) {
        guard node.left.type == .instantVector, node.right.type == .instantVector else { return raw("null") }
        let cardinality =
            switch node.matching.cardinality {
            case .oneToOne: node.operator.isSetOperator ? "many-to-many" : "one-to-one"
            case .manyToOne: "many-to-one"
            case .oneToMany: "one-to-many"
            }
        object { json in
            json.member("card", cardinality)
            json.list("include", node.matching.included)
            json.list("labels", node.matching.labels)
            json.flag("on", node.matching.isOn)
        }
    }

    private mutating func list(_ name: String, _ texts: [String]) {
        key(name)
        array { json in
            for text in texts { json.string(text, escapingHTML: true) }
        }
    }

    private mutating func flag(_ name: String, _ isSet: Bool) {
        key(name)
        raw(isSet ? "true" : "false")
    }
}

extension ValueType {
    /// The name the API gives the type.
    fileprivate var shortName: String {
        switch self {
        case .scalar, .string: rawValue
        case .instantVector: "vector"
        case .rangeVector: "matrix"
        }
    }
}
