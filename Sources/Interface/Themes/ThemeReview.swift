import Canvas

/// Whether a theme can be read: contrast of what stands on its ground, and how far its series are from each other.
///
/// Colours that only the terminal knows are taken to be legible.
public struct ThemeReview: Sendable {
    /// WCAG 2.2: 1.4.3 asks 4.5 of text, 1.4.11 asks 3 of lines that mean something.
    public static let textContrast = 4.5
    public static let lineContrast = 3.0
    /// What lines of series have on light grounds: between thin dots the ground shines through, and bleaches them.
    public static let lightSeriesContrast = 4.0
    /// In Oklab; the first series, which are the providers that Kong knows, meet on most boards, the others rarely.
    public static let firstDistance = 0.09
    public static let anyDistance = 0.06
    public static let firstSeries = 9

    public var theme: Theme

    public init(_ theme: Theme) {
        self.theme = theme
    }

    /// What can't be read, or told apart, in words; empty where all is well.
    public var findings: [String] { textFindings + seriesFindings + distanceFindings }

    private var textFindings: [String] {
        let roles = Theme.Role.allCases.filter { $0 != .border && $0 != .selection }
        var findings = roles.compactMap { role in
            ThemeReview.finding(
                "colors.\(role.rawValue)", theme[role].foreground, on: theme.background, "the background",
                least: ThemeReview.textContrast)
        }
        let selection = theme[.selection]
        if let finding = ThemeReview.finding(
            "colors.text", selection.foreground, on: selection.background, "colors.selection",
            least: ThemeReview.textContrast)
        {
            findings.append(finding)
        }
        return findings
    }

    private var seriesFindings: [String] {
        let named = [
            ("series", theme.series, ThemeReview.seriesContrast(theme.kind)),
            ("gradient", theme.gradient, ThemeReview.lineContrast),
        ]
        return named.flatMap { name, styles, least in
            styles.enumerated().compactMap { place, style in
                ThemeReview.finding(
                    "\(name) \(place + 1)", style.foreground, on: theme.background, "the background",
                    least: least)
            }
        }
    }

    /// What a series' colour needs on the ground of a theme of the kind.
    static func seriesContrast(_ kind: Theme.Kind) -> Double {
        kind == .light ? lightSeriesContrast : lineContrast
    }

    private var distanceFindings: [String] {
        var findings: [String] = []
        let colors = theme.series.map { $0.foreground.rgb.map { OklabColor($0) } }
        for (place, color) in colors.enumerated() {
            for (before, other) in colors[..<place].enumerated() {
                guard let color, let other, !theme.isMonochrome else { continue }
                let least =
                    place < ThemeReview.firstSeries ? ThemeReview.firstDistance : ThemeReview.anyDistance
                let distance = color.distance(to: other)
                guard distance < least else { continue }
                findings.append(
                    "series \(before + 1) and \(place + 1) look alike: \(ThemeReview.short(distance * 100)) apart, "
                        + "wants \(ThemeReview.short(least * 100))")
            }
        }
        return findings
    }

    private static func finding(
        _ name: String, _ color: Color, on ground: Color, _ groundName: String, least: Double
    ) -> String? {
        guard let ratio = Contrast.ratio(color, ground), ratio < least else { return nil }
        return "\(name) on \(groundName): contrast \(short(ratio)), wants \(short(least))"
    }

    private static func short(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

    /// The least distance between any two of the first series, as some eyes see them; nil for those that see all.
    public func leastDistance(first count: Int, seenWith eyes: Eyes?) -> Double {
        let seen = theme.series.prefix(count).compactMap(\.foreground.rgb).map { color in
            eyes?.seen(color) ?? OklabColor(color)
        }
        var least = Double.infinity
        for (place, color) in seen.enumerated() {
            for other in seen[..<place] { least = min(least, color.distance(to: other)) }
        }
        return least
    }
}
