/// Which characters the terminal's font can be trusted with.
public enum GlyphSet: String, Sendable, Hashable, CaseIterable {
    /// Everything: braille graphs, eighth blocks, rounded corners.
    case braille
    /// Half blocks and straight lines (code page 437), for fonts without braille.
    case blocks
    /// What the fonts of the Linux console have as Debian sets them: straight lines and whole blocks, but no halves.
    case console
    /// Plain ASCII, for `LANG=C` and paper.
    case ascii
}

extension GlyphSet {
    /// The closest character of the set; pens for graphs choose better ones themselves.
    public func closest(to scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard self != .braille, !scalar.isASCII else { return scalar }
        if self == .console { return GlyphSet.console(scalar) }
        switch scalar {
        case "╭": return self == .ascii ? "+" : "┌"
        case "╮": return self == .ascii ? "+" : "┐"
        case "╰": return self == .ascii ? "+" : "└"
        case "╯": return self == .ascii ? "+" : "┘"
        case "…": return self == .ascii ? "~" : "…"
        case "▸", "❯": return ">"
        case "◂": return "<"
        case "▾": return self == .ascii ? "v" : "▼"
        case "‹": return "<"
        case "›": return ">"
        case "●": return self == .ascii ? "*" : "•"
        case "◆": return self == .ascii ? "*" : "♦"
        case "■": return self == .ascii ? "*" : "■"
        case "○", "◇", "□": return "o"
        case "✓": return "+"
        case "✗": return "x"
        case "↺": return "R"
        case "▮": return self == .ascii ? "|" : "│"
        case "╌", "┈": return self == .ascii ? "." : "·"
        case "┄": return "~"
        case "┃", "┆", "┊": return self == .ascii ? "|" : "│"
        case "↵": return self == .ascii ? "<" : "↵"
        default: return self == .ascii ? GlyphSet.ascii(scalar) : scalar
        }
    }

    private static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x2500, 0x2501: return "-"
        case 0x2502, 0x2503: return "|"
        case 0x250c...0x254b: return "+"
        case 0x2588, 0x2589...0x258b: return "#"
        case 0x2581...0x2587, 0x258c...0x258f: return "="
        case 0x2590...0x2593: return ":"
        case 0x2400...0x2421: return "?"
        default: break
        }
        switch scalar {
        case "–", "—": return "-"
        case "·", "•": return "."
        case "▲", "↑": return "^"
        case "▼", "↓": return "v"
        case "←": return "<"
        case "→": return ">"
        case "≈": return "~"
        case "×": return "x"
        case "µ": return "u"
        case "Δ": return "d"
        default: return "?"
        }
    }
}

extension Grid {
    /// Replaces every character that the set lacks; the last step before a grid is shown.
    public mutating func restrict(to set: GlyphSet) {
        guard set != .braille else { return }
        for y in 0..<height {
            for x in 0..<width {
                let glyph = self[x, y].glyph
                if glyph.base.isASCII && glyph.firstMark == "\0" { continue }
                let base = set.closest(to: glyph.base)
                if base == glyph.base && set == .blocks { continue }
                if glyph.columns == 2 { self[x + 1, y].glyph = .space }
                self[x, y].glyph = Glyph(base)
            }
        }
    }
}
