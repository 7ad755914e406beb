/// A character repeated along a line, as on old plotters, that tells it from others of its colour.
public struct LineMark: Sendable, Hashable {
    public var glyph: Glyph
    /// Lines with different places have their marks in different columns.
    public var place: Int

    public init(_ glyph: Glyph, place: Int) {
        self.glyph = glyph
        self.place = place
    }
}
