import MetricModel
import Patterns
import Synchronization

/// Keeps the regular expressions of queries parsed lately.
///
/// A live board parses the same conditions every second where a query's window grows with a young history; compiling
/// their patterns each time cost more than the rest of parsing.
public final class MatcherMemo: Sendable {
    private struct Condition: Hashable {
        let name: String
        let operation: Matcher.Operation
        let value: String

        static func == (left: Condition, right: Condition) -> Bool {
            left.operation == right.operation && left.value.isBytewiseEqual(to: right.value)
                && left.name.isBytewiseEqual(to: right.name)
        }
    }

    private let known = Mutex<[Condition: Matcher]>([:])
    /// With more it begins anew.
    private static let mostMatchers = 1024

    public init() {}

    /// The matcher that says this, compiled unless it is known.
    ///
    /// - Throws: where `operation` wants a regular expression and `value` is none.
    func matcher(
        _ name: String, _ operation: Matcher.Operation, _ value: String
    ) throws(PatternError) -> Matcher {
        guard operation == .matches || operation == .doesNotMatch else { return try Matcher(name, operation, value) }
        let condition = Condition(name: name, operation: operation, value: value)
        if let matcher = known.withLock({ $0[condition] }) { return matcher }
        let matcher = try Matcher(name, operation, value)
        known.withLock { known in
            if known.count >= MatcherMemo.mostMatchers { known = [:] }
            known[condition] = matcher
        }
        return matcher
    }
}
