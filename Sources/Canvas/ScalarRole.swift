/// What becomes of a scalar of outside text on its way to a grid.
enum ScalarRole {
    /// It starts a glyph, as itself or as a letter that stands for it.
    case plain(Unicode.Scalar)
    /// It belongs on the glyph before it.
    case mark
    /// It must not reach a terminal; this is shown in its place and takes no marks.
    case standIn(Unicode.Scalar)
    /// It changes only how the glyph before it is presented, and with that its width; we keep the width.
    case dropped

    init(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        switch value {
        case 0x20..<0x7f, 0xa1...0xac, 0xae...0x2ff: self = .plain(scalar)
        case 0..<0x20: self = .standIn(Unicode.Scalar(0x2400 + value) ?? "·")
        case 0x7f: self = .standIn("␡")
        case 0x80...0xa0: self = .standIn(value == 0xa0 ? " " : "·")
        case 0xfe00...0xfe0f, 0xe0100...0xe01ef: self = .dropped
        case 0x1160...0x11ff, 0xd7b0...0xd7ff: self = .mark
        case 0x1f1e6...0x1f1ff: self = .plain(Unicode.Scalar(0x41 + value - 0x1f1e6) ?? "·")
        case 0x1f3fb...0x1f3ff: self = .standIn("·")
        default: self = ScalarRole.byCategory(scalar)
        }
    }

    private static func byCategory(_ scalar: Unicode.Scalar) -> ScalarRole {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: .mark
        case .control, .format, .surrogate, .unassigned: .standIn("·")
        case .lineSeparator, .paragraphSeparator: .standIn("␤")
        case .spaceSeparator: .standIn(" ")
        default: .plain(scalar)
        }
    }
}
