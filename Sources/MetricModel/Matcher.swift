public import Patterns

/// One condition on a label: `workspace="search"`, `code=~"5.."`; an absent label counts as empty.
public struct Matcher: Sendable {
    public enum Operation: String, Hashable, Sendable {
        case equal = "="
        case notEqual = "!="
        case matches = "=~"
        case doesNotMatch = "!~"
    }

    public let name: String
    public let operation: Operation
    public let value: String
    private let pattern: Pattern?

    /// - Throws: where `operation` wants a regular expression and `value` is none.
    public init(_ name: String, _ operation: Operation, _ value: String) throws(PatternError) {
        self.name = name
        self.operation = operation
        self.value = value
        switch operation {
        case .equal, .notEqual: pattern = nil
        case .matches, .doesNotMatch: pattern = try Pattern(value)
        }
    }

    /// `name="value"`, which can't fail.
    public init(_ name: String, equals value: String) {
        self.name = name
        self.operation = .equal
        self.value = value
        pattern = nil
    }

    /// Whether a label's value fulfils the condition; regular expressions match the whole value.
    public func matches(_ candidate: String) -> Bool {
        switch operation {
        case .equal: candidate.isBytewiseEqual(to: value)
        case .notEqual: !candidate.isBytewiseEqual(to: value)
        case .matches: pattern?.matches(candidate) ?? false
        case .doesNotMatch: !(pattern?.matches(candidate) ?? false)
        }
    }

    public func matches(_ labels: Labels) -> Bool {
        matches(labels[name])
    }
}

extension Matcher: Hashable {
    public static func == (left: Matcher, right: Matcher) -> Bool {
        left.name == right.name && left.operation == right.operation && left.value == right.value
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(operation)
        hasher.combine(value)
    }
}

extension Matcher: CustomStringConvertible {
    public var description: String {
        let key = LabelSyntax.isClassicLabelName(name) ? name : LabelSyntax.quoted(name)
        return "\(key)\(operation.rawValue)\(LabelSyntax.quoted(value))"
    }
}
