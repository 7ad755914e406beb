/// A colour as dashboards name it, for a theme to show as well as the terminal can.
public enum PanelColor: Hashable, Sendable {
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
    /// The theme's series colour at that place, counted from 0 without end.
    case palette(Int)
    /// The theme's series colour for that name, the same on every panel.
    case series(String)
    /// The theme's text.
    case text
    /// Not to be seen.
    case transparent
}
