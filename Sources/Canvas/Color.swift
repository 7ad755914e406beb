/// A colour as a theme names it; what the terminal can show of it is the terminal's business.
public enum Color: Hashable, Sendable {
    /// The terminal's own foreground or background.
    case standard
    /// One of the terminal's palette: 0…15 are the user's own colours, 16…255 the fixed cube and greys.
    case indexed(UInt8)
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
}
