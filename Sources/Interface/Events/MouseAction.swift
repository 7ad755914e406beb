/// What the mouse did, in cells from the upper left.
public struct MouseAction: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// The button went down.
        case click
        case doubleClick
        /// The mouse moved with the button down.
        case drag
        /// The button went up; elsewhere than it went down, that was a drag.
        case release
        case wheelUp, wheelDown
    }

    public var kind: Kind
    public var x: Int
    public var y: Int

    public init(_ kind: Kind, x: Int, y: Int) {
        self.kind = kind
        self.x = x
        self.y = y
    }
}
