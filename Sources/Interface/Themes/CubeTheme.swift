import Canvas

/// Fits a theme to the 240 fixed colours of a terminal with 256.
///
/// Rounding each colour by itself would make two series one, or let text sink into its ground. So each takes the
/// nearest colour that keeps its contrast with the ground and its distance from those that were placed before it.
/// The results are written as 24-bit colours that the terminal has exactly, so that shades can still be mixed from
/// them.
struct CubeTheme {
    let theme: Theme
    private let ground: RGB?

    private static let cube = (UInt8(16)...255).map { Palette.color($0) }
    private static let cubeSeen = cube.map { OklabColor($0) }

    init(_ theme: Theme) {
        self.theme = theme
        // A large ground must not turn more colourful than it is: pale yellow for paper white hurts the eyes.
        ground = theme.background.rgb.flatMap { wanted in
            let most = OklabColor(wanted).chroma + 0.01
            return CubeTheme.nearest(to: wanted) { OklabColor($0).chroma <= most }
        }
    }

    /// The theme in the terminal's colours.
    var adapted: Theme {
        var taken: [RGB] = []
        let series = theme.series.enumerated().map { place, style -> Style in
            let least = place < ThemeReview.firstSeries ? ThemeReview.firstDistance : ThemeReview.anyDistance
            let contrast = ThemeReview.seriesContrast(theme.kind)
            let color = fitted(style.foreground, least: contrast, apartFrom: taken, by: least * 0.8)
            if let color { taken.append(color) }
            return Style(
                foreground: color.map(Color.init) ?? style.foreground, background: background,
                attributes: style.attributes)
        }
        var steps: [RGB] = []
        let gradient = theme.gradient.map { style -> Style in
            let color = fitted(style.foreground, least: ThemeReview.lineContrast, apartFrom: steps, by: 0.04)
            if let color { steps.append(color) }
            return Style(foreground: color.map(Color.init) ?? style.foreground, background: background)
        }
        return Theme(
            name: theme.name, kind: theme.kind, background: background, styles: style, series: series,
            gradient: gradient, glyphs: theme.glyphs)
    }

    private var background: Color { ground.map(Color.init) ?? theme.background }

    private func style(_ role: Theme.Role) -> Style {
        var style = theme[role]
        if role == .selection {
            let text = fitted(theme.text.foreground, least: ThemeReview.textContrast)
            style.foreground = text.map(Color.init) ?? style.foreground
            style.background = selection(under: text).map(Color.init) ?? style.background
            return style
        }
        // A frame need not be read, but must not be gone.
        let least = role == .border ? 1.3 : ThemeReview.textContrast
        style.foreground = fitted(style.foreground, least: least).map(Color.init) ?? style.foreground
        style.background = background
        return style
    }

    /// The ground of selected lines: not the other lines' ground, and legible.
    private func selection(under text: RGB?) -> RGB? {
        guard let wanted = theme[.selection].background.rgb else { return nil }
        return CubeTheme.nearest(to: wanted) { offered in
            offered != ground && (text.map { Contrast.ratio($0, offered) >= ThemeReview.textContrast } ?? true)
        }
    }

    private func fitted(
        _ color: Color, least: Double, apartFrom taken: [RGB] = [], by distance: Double = 0
    ) -> RGB? {
        guard let wanted = color.rgb, color != .standard else { return nil }
        let seen = taken.map { OklabColor($0) }
        let isLegible: (RGB) -> Bool = { offered in ground.map { Contrast.ratio($0, offered) >= least } ?? true }
        return CubeTheme.nearest(to: wanted) { offered in
            let color = OklabColor(offered)
            return isLegible(offered) && seen.allSatisfy { $0.distance(to: color) >= distance }
        } ?? CubeTheme.nearest(to: wanted, where: isLegible)
    }

    private static func nearest(to wanted: RGB, where isFit: (RGB) -> Bool) -> RGB? {
        let color = OklabColor(wanted)
        let byDistance = zip(cube, cubeSeen).map { ($0, color.squaredDistance(to: $1)) }.sorted { $0.1 < $1.1 }
        return byDistance.first { isFit($0.0) }?.0
    }
}
