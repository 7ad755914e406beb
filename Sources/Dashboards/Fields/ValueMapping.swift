public import Patterns

/// Words, and perhaps a colour, in place of a value.
public struct ValueMapping: Sendable {
    public enum Condition: Sendable {
        /// The value as plain text: `1`, `true`, `Running`.
        case value(String)
        /// Between two ends, both included; nil for no end.
        case range(from: Double?, to: Double?)
        case pattern(Pattern)
        case special(Special)
    }

    public enum Special: String, Sendable, Hashable {
        case null
        case notANumber = "nan"
        case nullOrNotANumber = "null+nan"
        case isTrue = "true"
        case isFalse = "false"
        case empty
    }

    public var condition: Condition
    /// nil keeps the value's own text; `$1` stands for a group of the pattern.
    public var text: String?
    public var color: PanelColor?

    public init(_ condition: Condition, text: String?, color: PanelColor? = nil) {
        self.condition = condition
        self.text = text
        self.color = color
    }
}
