/// What lies over the board.
enum Overlay: Sendable {
    case help(HelpState)
    /// Scrolled down by so many lines.
    case inspect(Int)
    case picker(PickerState)
    /// Typing the text to find.
    case find
    /// Writing a query.
    case prompt
    /// `q` again, because something would be lost.
    case quitting
}
