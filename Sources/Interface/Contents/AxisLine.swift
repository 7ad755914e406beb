import Canvas

/// The faint line across a plot at a mark of its axis.
enum AxisLine {
    /// A full stop, which all fonts set at the foot of the line: there a mark's value is drawn.
    static let glyph = Glyph(".")
}
