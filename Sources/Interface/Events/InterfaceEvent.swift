public import MetricModel

/// Everything that can happen to the screen.
public enum InterfaceEvent: Sendable {
    case key(KeyPress)
    case mouse(MouseAction)
    /// Pasted text goes into a field that is open, and nowhere else: it never runs commands.
    case paste(String)
    case resized(width: Int, height: Int)
    /// What time it is; once a second, so that clock and messages move.
    case tick(Timestamp)
    /// A round of scrapes has ended and new samples can be looked at.
    case collected(Timestamp)
    case data(BoardData)
    /// The values that variables can take, by variable name.
    case variableValues([String: [String]])
    case nodes([NodeStatus])
    /// What is known of each target, for the Nodes board, and what stands in the way of finding more.
    case nodeRows([NodeRow], problems: [String] = [])
    /// Something to tell the user for a few seconds, such as where a snapshot was written.
    case toast(String, isError: Bool)
    /// A screen in place of the board while it has nothing to show; nil for the board.
    case notice(Notice?)
}
