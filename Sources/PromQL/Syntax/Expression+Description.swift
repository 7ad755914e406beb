import MetricModel

extension Expression: CustomStringConvertible {
    /// The expression on one line, as Prometheus prints it.
    public var description: String {
        switch self {
        case .number(let node): node.description
        case .string(let node): StringSyntax.quoted(node.bytes)
        case .selector(let node): node.text(withModifiers: true)
        case .range(let node): "\(node.selector.text(withModifiers: false))[\(node.span)]\(node.modifiers)"
        case .subquery(let node): "\(node.inner)\(node.suffix)"
        case .call(let node):
            "\(node.function.name)(\(node.arguments.map(\.description).joined(separator: ", ")))"
        case .aggregation(let node):
            "\(node.head)(\(node.parameter.map { "\($0), " } ?? "")\(node.operand))"
        case .binary(let node): "\(node.left) \(node.operatorText) \(node.right)"
        case .unary(let node): "\(node.isNegative ? "-" : "+")\(node.operand)"
        case .parenthesized(let node): "(\(node.inner))"
        }
    }
}

extension NumberLiteral {
    fileprivate var description: String {
        isDuration ? TimeSpan(seconds: value).description : NumberSyntax.fixed(value)
    }
}

extension VectorSelector {
    fileprivate func text(withModifiers: Bool) -> String {
        let shown = matchers.filter { matcher in
            let isShownInFront =
                !name.isEmpty && matcher.name == Label.metricName && matcher.operation == .equal
                && matcher.value.isBytewiseEqual(to: name)
            return !isShownInFront
        }
        let texts = shown.map(\.description).sorted { $0.precedesBytewise($1) }
        let braces = texts.isEmpty ? "" : "{\(texts.joined(separator: ","))}"
        return "\(name)\(braces)\(withModifiers ? modifiers.description : "")"
    }
}

extension TimeModifiers: CustomStringConvertible {
    /// With a space in front: ` @ 100.000 offset 5m`.
    public var description: String {
        var text =
            switch anchor {
            case .timestamp(let moment): " @ \(moment.secondsWithMilliseconds)"
            case .start: " @ start()"
            case .end: " @ end()"
            case nil: ""
            }
        if offset != .zero { text += " offset \(offset)" }
        return text
    }
}

extension Timestamp {
    /// `100.000`
    fileprivate var secondsWithMilliseconds: String {
        let fraction = String(milliseconds.magnitude % 1000)
        let padding = String(repeating: "0", count: 3 - fraction.count)
        return "\(milliseconds < 0 ? "-" : "")\(milliseconds.magnitude / 1000).\(padding)\(fraction)"
    }
}

extension Subquery {
    /// `[1h:1m] @ 100.000 offset 5m`
    var suffix: String { "[\(span):\(step.map(\.description) ?? "")]\(modifiers)" }
}

extension Aggregation {
    /// `sum by (a, b) ` in front of the parentheses.
    var head: String {
        let name = aggregator.rawValue
        if grouping.isWithout { return "\(name) without (\(LabelText.list(grouping.labels))) " }
        return grouping.labels.isEmpty ? name : "\(name) by (\(LabelText.list(grouping.labels))) "
    }
}

extension BinaryOperation {
    /// `/ on (a) group_left (b)`
    var operatorText: String {
        var text = `operator`.rawValue
        if returnsBool { text += " bool" }
        let isOneToOne = matching.cardinality == .oneToOne
        if !matching.labels.isEmpty || matching.isOn || !isOneToOne {
            text += " \(matching.isOn ? "on" : "ignoring") (\(LabelText.list(matching.labels)))"
        }
        if !isOneToOne {
            let side = matching.cardinality == .manyToOne ? "left" : "right"
            text += " group_\(side) (\(LabelText.list(matching.included)))"
        }
        return text
    }
}
