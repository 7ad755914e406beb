/// The list of keys while it is read.
struct HelpState: Sendable {
    /// Scrolled down by so many lines.
    var top = 0
    /// What was typed to find a key.
    var find = ""
}
