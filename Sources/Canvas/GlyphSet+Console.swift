extension GlyphSet {
    /// What stands for a character that the Linux console's fonts lack; `?` for those that nothing resembles.
    static func console(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "○": return "o"
        case "◆": return "♦"
        case "◇": return "◈"
        case "□": return "☐"
        case "✓": return "+"
        case "✗": return "x"
        case "↺": return "R"
        case "↵": return "┘"
        case "⚠": return "!"
        case "◷": return "o"
        case "⇧": return "^"
        case "⌫": return "<"
        case "⇄": return "="
        case "❯": return ">"
        case "′": return "'"
        case "▏": return "│"
        case "▓": return "▒"
        case "Δ": return "d"
        case "Ω": return "O"
        case "◌": return "."
        case "₿", "₽", "₺", "₹", "₴", "₱", "₫", "₪", "₩": return "¤"
        default: break
        }
        switch scalar.value {
        // A bar below the middle of a cell is nearer to none than to a whole one.
        case 0x2581...0x2583: return "_"
        case 0x2584...0x258b, 0x2580, 0x2590: return "█"
        case 0x258c...0x258f: return "▒"
        case 0x2800...0x28ff: return "•"
        default: return consoleHas(scalar.value) ? scalar : "?"
        }
    }

    /// What all fonts have that Debian's console-setup 1.221 offers for western languages (the Unicode tables of
    /// Lat15 and Uni2, Fixed and Terminus); letters of other scripts are left to the font that their reader has chosen.
    private static func consoleHas(_ value: UInt32) -> Bool {
        if value < 0x2000 { return true }
        return consoleRanges.contains { $0.contains(value) }
    }

    private static let consoleRanges: [ClosedRange<UInt32>] = [
        0x2010...0x2015, 0x2018...0x201a, 0x201c...0x201e, 0x2020...0x2022, 0x2026...0x2026, 0x2039...0x203a,
        0x20ac...0x20ac, 0x2190...0x2193, 0x2212...0x2212, 0x221e...0x221e, 0x2248...0x2248, 0x2260...0x2261,
        0x2264...0x2265, 0x2500...0x257f, 0x2588...0x2588, 0x2591...0x2592, 0x25a0...0x25a0, 0x25ae...0x25ae,
        0x25b2...0x25b2, 0x25b4...0x25b4, 0x25b6...0x25b6, 0x25b8...0x25b8, 0x25bc...0x25bc, 0x25be...0x25be,
        0x25c0...0x25c0, 0x25c2...0x25c2, 0x25c8...0x25c8, 0x25cf...0x25cf, 0x2610...0x2612, 0x2666...0x2666,
        0x2717...0x2718, 0xfffd...0xfffd,
    ]
}
