/// What one cell shows: a printable character and at most two combining marks, held inline.
///
/// A glyph is never a control, a bidi control or half a character, so whatever stands on a grid is safe to send
/// to a terminal. Text from outside becomes glyphs through `Glyphs` only.
public struct Glyph: Hashable, Sendable {
    public let base: Unicode.Scalar
    /// Combining marks on the base; scalar 0 where there is none.
    public let firstMark: Unicode.Scalar
    public let secondMark: Unicode.Scalar

    /// For text the program itself writes; use `Glyphs` for anything else.
    public init(_ base: Unicode.Scalar, firstMark: Unicode.Scalar = "\0", secondMark: Unicode.Scalar = "\0") {
        self.base = base
        self.firstMark = firstMark
        self.secondMark = secondMark
    }

    public static let space = Glyph(" ")
    /// The right half of a wide character, which the cell at its left shows.
    public static let continuation = Glyph("\0")
}
