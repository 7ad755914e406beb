/// What the mouse did, and where on the grid.
public struct MouseEvent: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case pressed(Button)
        case released(Button)
        /// Moved with a button held down.
        case dragged(Button)
        /// Moved with none, where `MouseReporting.motion` was asked for.
        case moved
        case wheelUp, wheelDown, wheelLeft, wheelRight
    }

    public enum Button: Hashable, Sendable {
        case left, middle, right
    }

    public var kind: Kind
    /// Column and row, counted from 0.
    public var x: Int
    public var y: Int
    public var modifiers: KeyModifiers
    /// For `pressed`: the how manyeth press in quick succession at this place, so 2 is a double click. 1 otherwise.
    public var clicks: Int

    public init(_ kind: Kind, x: Int, y: Int, modifiers: KeyModifiers = [], clicks: Int = 1) {
        self.kind = kind
        self.x = x
        self.y = y
        self.modifiers = modifiers
        self.clicks = clicks
    }
}
