public import Patterns

/// One condition on a label: `workspace="search"`, `code=~"5.."`; an absent label counts as empty.
public struct Matcher: Sendable {
    public enum Operation: String, Hashable, Sendable {
        case equal = "="
        case notEqual = "!="
        case matches = "=~"
        case doesNotMatch = "!~"

        /// Whether the condition names what is wanted rather than what is not.
        public var isPositive: Bool { self == .equal || self == .matches }
    }

    public let name: String
    public let operation: Operation
    public let value: String
    private let pattern: Pattern?
    /// What it hashes to, worked out once: a board looks the same conditions up every second.
    public let fingerprint: Int

    /// - Throws: where `operation` wants a regular expression and `value` is none.
    public init(_ name: String, _ operation: Operation, _ value: String) throws(PatternError) {
        self.name = name
        self.operation = operation
        self.value = value
        switch operation {
        case .equal, .notEqual: pattern = nil
        case .matches, .doesNotMatch: pattern = try Pattern(value)
        }
        fingerprint = Matcher.hash(name, operation, value)
    }

    /// `name="value"`, which can't fail.
    public init(_ name: String, equals value: String) {
        self.name = name
        self.operation = .equal
        self.value = value
        pattern = nil
        fingerprint = Matcher.hash(name, .equal, value)
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

    /// The few values the condition names, to take or to leave out: those of `=` and `!=`, and those of a regular
    /// expression that lists them (`a|b`); nil for any other.
    ///
    /// An index can look these up instead of trying every value.
    public var namedValues: [String]? {
        switch operation {
        case .equal, .notEqual: [value]
        case .matches, .doesNotMatch: pattern?.alternatives
        }
    }
}

extension Matcher: Hashable {
    public static func == (left: Matcher, right: Matcher) -> Bool {
        left.fingerprint == right.fingerprint && left.operation == right.operation
            && left.name.isBytewiseEqual(to: right.name)
            && left.value.isBytewiseEqual(to: right.value)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(fingerprint)
    }

    /// Strings that are bytewise equal hash the same, which is all that hashing asks for.
    private static func hash(_ name: String, _ operation: Operation, _ value: String) -> Int {
        var hasher = Hasher()
        hasher.combine(name)
        hasher.combine(operation)
        hasher.combine(value)
        return hasher.finalize()
    }
}

extension Matcher: CustomStringConvertible {
    public var description: String {
        let key = LabelSyntax.isClassicLabelName(name) ? name : LabelSyntax.quoted(name)
        return "\(key)\(operation.rawValue)\(LabelSyntax.quoted(value))"
    }
}
