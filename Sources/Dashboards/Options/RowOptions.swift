/// A heading over panels.
public struct RowOptions: Sendable {
    /// What a collapsed row hides; empty for an open one, whose panels follow it on the board.
    public var hidden: [Panel]
    public var isCollapsed: Bool

    public init(hidden: [Panel] = [], isCollapsed: Bool = false) {
        self.hidden = hidden
        self.isCollapsed = isCollapsed
    }
}
