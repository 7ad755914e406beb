/// Where a field's colour comes from.
public enum FieldColor: Hashable, Sendable {
    /// The threshold its value has reached.
    case thresholds
    case fixed(PanelColor)
    /// The next one of the theme's series colours.
    case palette
    /// The series colour that belongs to its name.
    case paletteByName
    /// Its value's place between minimum and maximum.
    case scheme(ColorScheme)
}
