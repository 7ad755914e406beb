import MetricModel
public import Patterns

/// What a board's variables have to be for a panel to be there at all.
public struct PanelCondition: Sendable {
    /// One comparison with the variable's values, of which one that fits is enough.
    public struct Rule: Sendable {
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

    public var rules: [Rule]
    /// Whether all rules have to hold, or one of them.
    public var needsAll: Bool
    /// Whether the panel goes where they hold, rather than comes.
    public var hides: Bool

    /// - Parameter values: What is chosen for a variable; all its values where that is All.
    func shows(_ values: (String) -> [String]) -> Bool {
        let holds =
            needsAll
            ? rules.allSatisfy { $0.holds(for: values($0.variable)) }
            : rules.contains { $0.holds(for: values($0.variable)) }
        return holds != hides
    }
}
