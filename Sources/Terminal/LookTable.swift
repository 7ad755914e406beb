internal import CCurses
import Canvas

/// What a style is on this terminal: a colour pair and ncurses' attributes.
struct LookTable {
    struct Look {
        var pair: Int32 = 0
        var attributes: UInt32 = 0
    }

    private let depth: ColorDepth
    private let hasDefaultColors: Bool
    private var colors: ColorMap
    private var pairs: PairTable
    private var looks: [Style: Look] = [:]

    init(depth: ColorDepth, numbering: ColorNumbering, pairLimit: Int, hasDefaultColors: Bool) {
        self.depth = depth
        self.hasDefaultColors = hasDefaultColors
        colors = ColorMap(numbering)
        pairs = PairTable(limit: pairLimit)
    }

    /// Makes room where the last frame found none. True when everything has to be painted anew.
    mutating func renewIfExhausted() -> Bool {
        guard pairs.isWorthRenewing else { return false }
        pairs.forgetAll()
        looks.removeAll(keepingCapacity: true)
        return true
    }

    mutating func look(of style: Style) -> Look {
        if let known = looks[style] { return known }
        if looks.count >= 65_536 { looks.removeAll(keepingCapacity: true) }
        let look = makeLook(of: style)
        looks[style] = look
        return look
    }

    private mutating func makeLook(of style: Style) -> Look {
        var look = Look(attributes: attributes(style.attributes))
        guard depth != .none else { return look }
        var style = style
        if depth == .ansi8 { style = withoutBrightColors(style, attributes: &look.attributes) }
        var (foreground, background) = colors.numbers(for: style)
        if !hasDefaultColors {
            // Without colours of its own a terminal is light grey on black.
            if foreground == ColorMap.standard { foreground = 7 }
            if background == ColorMap.standard { background = 0 }
        }
        look.pair = pairs.pair(foreground: foreground, background: background)
        return look
    }

    /// With 8 colours the bright ones are the dark ones in bold, as terminals of that kind show them.
    private func withoutBrightColors(_ style: Style, attributes: inout UInt32) -> Style {
        var style = style
        if case .indexed(let index) = style.foreground, (8..<16).contains(index) {
            style.foreground = .indexed(index - 8)
            attributes |= UInt32(CCURSES_BOLD)
        }
        if case .indexed(let index) = style.background, (8..<16).contains(index) {
            style.background = .indexed(index - 8)
        }
        return style
    }

    private func attributes(_ wanted: Style.Attributes) -> UInt32 {
        var bits: UInt32 = 0
        if wanted.contains(.bold) { bits |= UInt32(CCURSES_BOLD) }
        if wanted.contains(.dim) { bits |= UInt32(CCURSES_DIM) }
        if wanted.contains(.italic) { bits |= UInt32(CCURSES_ITALIC) }
        if wanted.contains(.underline) { bits |= UInt32(CCURSES_UNDERLINE) }
        if wanted.contains(.reverse) { bits |= UInt32(CCURSES_REVERSE) }
        return bits
    }
}
