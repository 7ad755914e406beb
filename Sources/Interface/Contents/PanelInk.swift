import Canvas
import Dashboards

/// Dashboards' colours as the theme can show them.
struct PanelInk {
    var theme: Theme
    var colors: SeriesColors

    /// Below this, text can't be read for certain, nor thin lines on light ground be seen well.
    private var leastContrast: Double { ThemeReview.seriesContrast(theme.kind) }

    /// For text, lines and bars.
    func style(_ color: PanelColor) -> Style {
        switch color {
        case .palette(let place): return theme.series(slot: max(0, place))
        case .series(let name): return theme.series(slot: colors.slot(of: name))
        case .text: return theme.text
        case .transparent: return theme.text.withForeground(theme.background)
        case .rgb(let red, let green, let blue):
            if theme.isMonochrome { return theme.title }
            if isLimited { return role(red, green, blue) }
            return theme.text.withForeground(readable(.rgb(red: red, green: green, blue: blue)))
        }
    }

    /// Of a series: what others are held against is fainter, in the same colour.
    func style(_ series: GraphSeries) -> Style {
        let style = style(series.color)
        guard series.comparedTo != nil else { return style }
        return style.withForeground(style.foreground.mixed(with: theme.background, share: Self.faintness))
    }

    /// How far the colour of what is compared with is moved towards the background.
    private static let faintness = 0.45

    /// For text that stands on the colour.
    func ground(_ color: PanelColor) -> Style {
        if color == .transparent { return theme.text }
        let style = style(color)
        if theme.isMonochrome || isLimited { return style.with(.reverse) }
        if case .text = color { return theme[.selection] }
        let ground = style.foreground.mixed(with: theme.background, share: theme.kind == .dark ? 0.18 : 0)
        let light = Color.rgb(red: 255, green: 255, blue: 255)
        let dark = Color.rgb(red: 16, green: 18, blue: 22)
        let isLight = (Contrast.ratio(light, ground) ?? 21) >= (Contrast.ratio(dark, ground) ?? 0)
        let text = isLight ? light : dark
        return Style(foreground: text, background: legible(ground, under: text, awayTo: isLight ? dark : light))
    }

    /// The ground itself, moved away from the text's colour until this can be read on it.
    private func legible(_ ground: Color, under text: Color, awayTo other: Color) -> Color {
        var ground = ground
        for _ in 0..<8 {
            guard let ratio = Contrast.ratio(text, ground), ratio < ThemeReview.textContrast else { break }
            ground = ground.mixed(with: other, share: 0.1)
        }
        return ground
    }

    /// A colour behind a drawing, so faint that lines on it can be seen; nil where the terminal has none such.
    ///
    /// - Parameter coverage: How much of the cell it is behind, 0…1.
    func tint(_ color: PanelColor, opacity: Double, coverage: Double = 1) -> Color? {
        if theme.isMonochrome || isLimited { return nil }
        let share = min(max(opacity, 0), 100) / 100
        let foreground = style(color).foreground
        guard case .rgb = foreground, case .rgb = theme.background else { return nil }
        return foreground.mixed(with: theme.background, share: 1 - (0.12 + 0.45 * share) * coverage)
    }

    /// How a line is told from others where colours don't tell.
    func mark(_ color: PanelColor) -> LineMark? { theme.mark(slot: slot(color)) }

    func marker(_ color: PanelColor) -> String { theme.marker(slot: slot(color)) }

    private func slot(_ color: PanelColor) -> Int {
        switch color {
        case .palette(let place): max(0, place)
        case .series(let name): colors.slot(of: name)
        case .rgb(let red, let green, let blue): (Int(red) / 64 * 16 + Int(green) / 64 * 4 + Int(blue) / 64) % 8
        case .text, .transparent: 0
        }
    }

    /// Whether only the terminal's own few colours are there.
    var isLimited: Bool {
        theme.series.contains { if case .indexed(let index) = $0.foreground { index < 16 } else { false } }
    }

    /// The role whose colour is closest: green is good, red is bad, yellow and orange warn.
    private func role(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Style {
        let (r, g, b) = (Int(red), Int(green), Int(blue))
        let spread = max(r, g, b) - min(r, g, b)
        if spread < 40 { return theme.text }
        if b > r, b > g - 20 { return theme.accent }
        if g > r { return theme[.good] }
        return g * 2 > r ? theme[.warning] : theme[.bad]
    }

    /// The colour itself, moved towards the text's where it would be lost on the background.
    private func readable(_ color: Color) -> Color {
        var color = color
        for _ in 0..<4 {
            guard let ratio = Contrast.ratio(color, theme.background), ratio < leastContrast else { break }
            color = color.mixed(with: theme.text.foreground, share: 0.3)
        }
        return color
    }
}

extension Style {
    /// The style with another colour for the text.
    func withForeground(_ color: Color) -> Style {
        var style = self
        style.foreground = color
        return style
    }
}
