/// A key as it was pressed: what it is, and what was held down with it.
public struct Key: Hashable, Sendable {
    public enum Code: Hashable, Sendable {
        /// A typed character. Shift is in the character itself, so `modifiers` does not repeat it.
        case character(Character)
        case up, down, left, right
        case home, end, pageUp, pageDown
        case insert, delete, backspace
        /// Shift-Tab is `backTab`, without the modifier.
        case tab, backTab
        case enter, escape
        /// F1 is `function(1)`.
        case function(Int)
    }

    public var code: Code
    public var modifiers: KeyModifiers

    public init(_ code: Code, modifiers: KeyModifiers = []) {
        self.code = code
        self.modifiers = modifiers
    }
}
