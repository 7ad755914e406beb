/// What an expression comes to.
public enum ValueType: String, Hashable, Sendable {
    case scalar
    case string
    case instantVector = "instant vector"
    case rangeVector = "range vector"
}
