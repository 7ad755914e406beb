public import MetricModel

/// A condition on a label that holds for every query of a board, as people write it: `workspace=search`.
public struct AdHocFilter: Hashable, Sendable {
    public var label: String
    public var operation: Matcher.Operation
    /// A regular expression where the operation is one of matching.
    public var value: String

    public init(label: String, operation: Matcher.Operation, value: String) {
        self.label = label
        self.operation = operation
        self.value = value
    }

    /// Reads `label=value`, with `=`, `!=`, `=~` or `!~` between; nil for anything else, and for a pattern that is none.
    public init?(_ text: String) {
        guard let place = text.utf8.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "!") }),
            place > text.startIndex
        else { return nil }
        let rest = text[place...]
        let operations: [Matcher.Operation] = [.matches, .doesNotMatch, .notEqual, .equal]
        guard let operation = operations.first(where: { rest.utf8.starts(with: $0.rawValue.utf8) }) else { return nil }
        let value = String(decoding: rest.utf8.dropFirst(operation.rawValue.utf8.count), as: UTF8.self)
        self.init(label: String(text[..<place]), operation: operation, value: value)
        if matcher == nil { return nil }
    }

    /// As it is written on the command line and in choices.
    public var text: String { "\(label)\(operation.rawValue)\(value)" }

    /// The condition as selectors have it; nil where a pattern is none that can be read.
    var matcher: Matcher? { try? Matcher(label, operation, value) }
}

extension AdHocFilter {
    /// What a board's queries are narrowed by: what its ad hoc variables always ask for, and what was chosen of them.
    static func all(of board: Board, choices: [String: VariableChoice]) -> [AdHocFilter] {
        board.variables.flatMap { variable -> [AdHocFilter] in
            guard case .adHoc(let base) = variable.source else { return [] }
            guard case .values(let texts)? = choices[variable.name] ?? variable.initial else { return base }
            return base + texts.compactMap { AdHocFilter($0) }
        }
    }
}
