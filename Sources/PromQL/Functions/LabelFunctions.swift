import MetricModel
import Patterns

extension Function {
    /// Functions that change labels and leave values alone.
    static let labelFunctions: [Function] = [
        Function(
            "label_replace", [.instantVector, .string, .string, .string, .string],
            "Sets a label from another one's match.", .vector { try $0.labelReplace($1) }),
        Function(
            "label_join", [.instantVector, .string, .string, .string], optional: 1, repeatsLast: true,
            "Sets a label to others, joined.", .vector { try $0.labelJoin($1) }),
    ]
}

extension Evaluator {
    fileprivate func labelReplace(_ call: Call) throws -> any RowSource {
        let target = try labelName(call.arguments[1], "destination", in: "label_replace")
        let template = text(call.arguments[2])
        let origin = text(call.arguments[3])
        let source = text(call.arguments[4])
        let pattern: Pattern
        do {
            pattern = try Pattern(source)
        } catch {
            throw context.failure("invalid regular expression in label_replace(): \(source)")
        }
        return try relabel(call) { labels in
            guard let match = pattern.wholeMatch(labels[origin]) else { return labels }
            return labels.setting(target, to: match.expand(template))
        }
    }

    fileprivate func labelJoin(_ call: Call) throws -> any RowSource {
        let target = try labelName(call.arguments[1], "destination", in: "label_join")
        let separator = text(call.arguments[2])
        let origins = try call.arguments.dropFirst(3).map { try labelName($0, "source", in: "label_join") }
        return try relabel(call) { labels in
            labels.setting(target, to: origins.map { labels[$0] }.joined(separator: separator))
        }
    }

    private func relabel(_ call: Call, _ change: (Labels) -> Labels) throws -> any RowSource {
        var table = RowTable()
        try rows(call.arguments[0]).forEachRow { row, column in
            try context.reserve(column.count)
            try table.insertUnique(change(row.labels), column)
        }
        return table
    }

    private func labelName(_ argument: Expression, _ role: String, in function: String) throws -> String {
        guard let name = literal(argument)?.validText, !name.isEmpty else {
            throw context.failure("invalid \(role) label name in \(function)(): \(text(argument))")
        }
        return name
    }

    func text(_ argument: Expression) -> String {
        literal(argument)?.text ?? ""
    }

    func literal(_ argument: Expression) -> StringLiteral? {
        if case .string(let literal) = argument.unwrapped { literal } else { nil }
    }
}
