public import Canvas

/// How the screen looks: a style for every role, the series' colours, and the characters to draw with.
///
/// Roles, not colours, are what panels ask for, so that a theme without colours can use bold and reverse instead.
public struct Theme: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable { case dark, light }

    /// What a theme file names under `colors`, except the background, which all of them stand on.
    public enum Role: String, Sendable, Hashable, CaseIterable {
        case text, muted, border, focus, title, good, bad, warning, accent, selection
    }

    /// What `--theme` calls it.
    public var name: String
    public var kind: Kind
    public var background: Color
    private var styles: [Style]
    /// One for each provider or series, repeated where there are more.
    public var series: [Style]
    /// From low to high, for areas.
    public var gradient: [Style]
    public var glyphs: GlyphSet
    /// Whether series differ by marks and textures only, because there are no colours.
    public var isMonochrome: Bool

    public init(
        name: String, kind: Kind, background: Color, styles: (Role) -> Style, series: [Style], gradient: [Style],
        glyphs: GlyphSet = .braille
    ) {
        self.name = name
        self.kind = kind
        self.background = background
        self.styles = Role.allCases.map(styles)
        self.series = series.isEmpty ? [Style(background: background)] : series
        self.gradient = gradient.isEmpty ? [Style(background: background)] : gradient
        self.glyphs = glyphs
        isMonochrome = Set(self.series.map(\.foreground)).count == 1
    }

    public subscript(role: Role) -> Style {
        switch role {
        case .text: styles[0]
        case .muted: styles[1]
        case .border: styles[2]
        case .focus: styles[3]
        case .title: styles[4]
        case .good: styles[5]
        case .bad: styles[6]
        case .warning: styles[7]
        case .accent: styles[8]
        case .selection: styles[9]
        }
    }

    public var text: Style { self[.text] }
    public var muted: Style { self[.muted] }
    public var border: Style { self[.border] }
    public var title: Style { self[.title] }
    public var accent: Style { self[.accent] }
    /// For sentences about what went wrong: the underline that tells bad from good without colours would hide their `_`.
    var failure: Style { self[.bad].without(.underline) }

    /// The style of the series with a slot (see `SeriesColors`).
    public func series(slot: Int) -> Style {
        var style = series[slot % series.count]
        // Bold and dim would read as states.
        if isMonochrome { style.attributes = [] }
        return style
    }

    /// What is repeated along a line with a slot; nil where colours alone tell lines apart.
    public func mark(slot: Int) -> LineMark? {
        let turn = turn(slot)
        guard isMonochrome || turn > 0, let character = marker(slot: slot).unicodeScalars.first else { return nil }
        return LineMark(Glyph(character), place: turn)
    }

    /// What stands before a series' name in a legend.
    public func marker(slot: Int) -> String {
        switch glyphs {
        case .braille, .console: ["●", "○", "◆", "◇", "■", "□", "▲", "▼"][turn(slot) % 8]
        case .blocks: ["●", "○", "◆", "+", "■", "x", "▲", "▼"][turn(slot) % 8]
        case .ascii: ["*", "o", "+", "x", "#", "@", "%", "&"][turn(slot) % 8]
        }
    }

    /// How often the colours have begun anew before a slot: with few of them two series share one, and are told apart as
    /// all are without colours.
    private func turn(_ slot: Int) -> Int { isMonochrome ? slot : series.isEmpty ? 0 : max(0, slot) / series.count }
}
