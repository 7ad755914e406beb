public import Dashboards
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
    /// Themes that were read anew, fitted to the terminal, and the one to show where the user has picked none.
    case themes([Theme], standard: Theme?)
    /// What is known of each target, for the Nodes board, what stands in the way of finding more, and whether all that
    /// look for targets have answered.
    case nodeRows([NodeRow], problems: [String] = [], isComplete: Bool = false)
    /// Something to tell the user for a few seconds, such as where a snapshot was written.
    case toast(String, isError: Bool)
    /// A file was written: its path.
    case wrote(String)
    /// The oldest moment that samples are kept of; nil before the first.
    case kept(since: Timestamp?)
    /// The words that were asked for with `lookUp`.
    case words(Vocabulary, [String])
    /// The queries of earlier days, oldest first.
    case history([String])
    /// What a `measure` came to.
    case measured(BoardData)
    /// This is the first start ever: a few hints are welcome.
    case firstStart
    /// A screen in place of the board while it has nothing to show; nil for the board.
    case notice(Notice?)
}
