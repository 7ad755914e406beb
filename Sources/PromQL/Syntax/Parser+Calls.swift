import MetricModel

extension Parser {
    mutating func call(of name: Token) throws(QueryError) -> Expression {
        guard let function = Function.named(name.text) else {
            throw error("unknown function with name \(LabelSyntax.quoted(name.text))", at: name.range)
        }
        let arguments = try arguments()
        guard !function.isExperimental else {
            throw error("function \(LabelSyntax.quoted(name.text)) is not enabled", at: name.range)
        }
        return .call(Call(function: function, arguments: arguments, range: name.range.lowerBound..<lastEnd))
    }

    private mutating func arguments() throws(QueryError) -> [Expression] {
        try advance()
        var arguments: [Expression] = []
        if case .rightParen = current.kind {
            try advance()
            return []
        }
        while true {
            arguments.append(try expression())
            switch current.kind {
            case .comma:
                let comma = try advance()
                if case .rightParen = current.kind {
                    throw error("trailing commas not allowed in function call args", at: comma.range)
                }
            case .rightParen:
                try advance()
                return arguments
            default:
                throw unexpected()
            }
        }
    }

    // MARK: Aggregations

    /// `sum` alone, or with braces, is a metric's name.
    mutating func aggregationOrSelector(_ aggregator: Aggregator, _ token: Token) throws(QueryError) -> Expression {
        switch current.kind {
        case .leftParen, .keyword(.by), .keyword(.without):
            return try aggregation(aggregator, token)
        default:
            return .selector(try selector(named: token))
        }
    }

    private mutating func aggregation(_ aggregator: Aggregator, _ token: Token) throws(QueryError) -> Expression {
        var grouping = try grouping()
        guard case .leftParen = current.kind else { throw unexpected(in: "aggregation") }
        let arguments = try arguments()
        if grouping == nil { grouping = try self.grouping() }
        let range = token.range.lowerBound..<lastEnd
        if arguments.isEmpty { throw error("no arguments for aggregate expression provided", at: range) }
        guard !aggregator.isExperimental else {
            throw error(
                "\(aggregator.rawValue)() is experimental and must be enabled with "
                    + "--enable-feature=promql-experimental-functions", at: range)
        }
        let wanted = aggregator.hasParameter ? 2 : 1
        guard arguments.count == wanted, let operand = arguments.last else {
            throw error(
                "wrong number of arguments for aggregate expression provided, "
                    + "expected \(wanted), got \(arguments.count)", at: range)
        }
        return .aggregation(
            Aggregation(
                aggregator: aggregator, grouping: grouping ?? Grouping(),
                parameter: aggregator.hasParameter ? arguments[0] : nil, operand: operand, range: range))
    }

    private mutating func grouping() throws(QueryError) -> Grouping? {
        guard case .keyword(let keyword) = current.kind, keyword == .by || keyword == .without else { return nil }
        try advance()
        return Grouping(labels: try labelList(), isWithout: keyword == .without)
    }

    // MARK: Labels in parentheses

    /// `(a, b, "quoted name")`; a comma may stand at the end.
    mutating func labelList() throws(QueryError) -> [String] {
        guard case .leftParen = current.kind else { throw unexpected(in: "grouping opts", expecting: "\"(\"") }
        try advance()
        var labels: [String] = []
        while true {
            if case .rightParen = current.kind {
                try advance()
                return labels
            }
            labels.append(try labelName())
            switch current.kind {
            case .comma: try advance()
            case .rightParen: break
            default: throw unexpected(in: "grouping opts", expecting: "\",\" or \")\"")
            }
        }
    }

    private mutating func labelName() throws(QueryError) -> String {
        switch current.kind {
        case .string:
            let name = String(decoding: StringSyntax.unquoted(current.text), as: UTF8.self)
            guard !name.isEmpty else {
                throw error("invalid label name for grouping: \(LabelSyntax.quoted(name))", at: current.range)
            }
            try advance()
            return name
        case .identifier, .metricIdentifier, .aggregator, .keyword, .binary:
            guard LabelSyntax.isClassicLabelName(current.text) else {
                throw unexpected(in: "grouping opts", expecting: "label")
            }
            return try advance().text
        default:
            throw unexpected(in: "grouping opts", expecting: "label")
        }
    }

    // MARK: bool, on, group_left

    mutating func modifiers(of operation: inout BinaryOperation) throws(QueryError) {
        if case .keyword(.bool) = current.kind {
            try advance()
            operation.returnsBool = true
        }
        guard case .keyword(let keyword) = current.kind, keyword == .on || keyword == .ignoring else { return }
        try advance()
        operation.matching.isOn = keyword == .on
        operation.matching.labels = try labelList()
        guard case .keyword(let group) = current.kind, group == .groupLeft || group == .groupRight else { return }
        try advance()
        operation.matching.cardinality = group == .groupLeft ? .manyToOne : .oneToMany
        if case .leftParen = current.kind { operation.matching.included = try labelList() }
    }
}
