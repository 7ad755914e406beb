/// What lies over the board.
enum Overlay: Sendable {
    /// Scrolled down by so many lines.
    case help(Int)
    case inspect(Int)
    case picker(PickerState)
    /// Typing the text to find.
    case find
}
