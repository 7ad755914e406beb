public import Patterns

/// Which fields an override or a transformation is meant for.
public enum FieldMatcher: Sendable {
    case name(String)
    case names([String], isExcluding: Bool)
    case pattern(Pattern)
    /// Names in which the pattern is nowhere: what dashboards write as `^(?!.*pattern).*$`.
    case absentPattern(Pattern)
    case kind(DataField.Kind)
    case query(String)
    /// What a reduction of the field's values comes to.
    case value(Reducer, Comparison, Double)

    public enum Comparison: String, Sendable, Hashable {
        case equal = "eq"
        case notEqual = "neq"
        case less = "lt"
        case lessOrEqual = "lte"
        case greater = "gt"
        case greaterOrEqual = "gte"

        func holds(_ left: Double, _ right: Double) -> Bool {
            switch self {
            case .equal: left == right
            case .notEqual: left != right
            case .less: left < right
            case .lessOrEqual: left <= right
            case .greater: left > right
            case .greaterOrEqual: left >= right
            }
        }
    }
}
