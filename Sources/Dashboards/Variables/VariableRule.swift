import MetricModel
public import Patterns

/// One comparison with a variable's values, of which one that fits is enough.
public struct VariableRule: Sendable {
    public enum Test: Sendable {
        case equals(String)
        case matches(Pattern)
    }

    public var variable: String
    public var test: Test
    /// Whether no value may fit.
    public var isNegated: Bool

    func holds(for values: [String]) -> Bool {
        // A variable without a value compares like an empty text.
        let values = values.isEmpty ? [""] : values
        let fits = values.contains { value in
            switch test {
            case .equals(let text): value.isBytewiseEqual(to: text)
            case .matches(let pattern): pattern.firstMatch(in: value) != nil
            }
        }
        return fits != isNegated
    }
}
