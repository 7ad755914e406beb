import Dashboards
import MetricModel

/// What a click beside the panels means: the header, the variables, the footer.
enum ClickTarget: Sendable, Equatable {
    /// What the key of that command does.
    case command(Command)
    /// A key of what lies over the board.
    case key(KeyPress)
    /// A board, by its place.
    case board(Int)
    /// A choice of a variable.
    case choice(of: String, VariableChoice)
    /// The list of a variable's values.
    case values(of: String)
    /// A moment of what is kept, to stand still at.
    case moment(Timestamp)
}
