public import Canvas

/// The themes compiled into the program.
public enum ThemeLibrary {
    private static let files: [(name: String, bytes: [UInt8])] = [
        ("grafana-dark", PackageResources.grafana_dark_yaml),
        ("grafana-light", PackageResources.grafana_light_yaml),
        ("nord", PackageResources.nord_yaml),
        ("dracula", PackageResources.dracula_yaml),
        ("gruvbox-dark", PackageResources.gruvbox_dark_yaml),
        ("gruvbox-light", PackageResources.gruvbox_light_yaml),
        ("solarized-dark", PackageResources.solarized_dark_yaml),
        ("solarized-light", PackageResources.solarized_light_yaml),
        ("catppuccin-mocha", PackageResources.catppuccin_mocha_yaml),
        ("catppuccin-latte", PackageResources.catppuccin_latte_yaml),
        ("tokyo-night", PackageResources.tokyo_night_yaml),
        ("one-dark", PackageResources.one_dark_yaml),
        ("rose-pine", PackageResources.rose_pine_yaml),
        ("high-contrast", PackageResources.high_contrast_yaml),
        ("colour-blind-safe", PackageResources.colour_blind_safe_yaml),
        ("monochrome", PackageResources.monochrome_yaml),
    ]

    /// What `--theme` takes, in the order in which `T` goes through them; the first one is the default.
    public static var names: [String] { files.map(\.name) }

    /// The theme with a name.
    ///
    /// - Throws: where there is none (the message lists them) or its file is broken.
    public static func theme(named name: String) throws(ThemeError) -> Theme {
        guard let file = files.first(where: { $0.name == name }) else {
            throw ThemeError(file: name, message: "no such theme; there are \(names.joined(separator: ", "))")
        }
        return try ThemeFile.read(String(decoding: file.bytes, as: UTF8.self), file: "\(name).yaml")
    }

    /// All themes that can be read.
    public static func all() -> [Theme] {
        names.compactMap { try? theme(named: $0) }
    }

    /// The theme of the other kind, light or dark, to show beside this one: of the same family where there is one.
    public static func counterpart(of theme: Theme) -> Theme {
        let families = [
            ("gruvbox-dark", "gruvbox-light"), ("solarized-dark", "solarized-light"),
            ("catppuccin-mocha", "catppuccin-latte"),
        ]
        let relative = families.lazy.compactMap { dark, light in
            theme.name == dark ? light : theme.name == light ? dark : nil
        }.first
        let name = relative ?? (theme.kind == .dark ? "grafana-light" : "grafana-dark")
        return (try? self.theme(named: name)) ?? theme
    }

    /// What is used where a theme can't be read: the terminal's own two colours.
    public static func monochrome(named name: String = "monochrome", glyphs: GlyphSet = .braille) -> Theme {
        Theme(
            name: name, kind: .dark, background: .standard,
            styles: { role in
                switch role {
                case .text: .plain
                case .muted, .border: Style(attributes: .dim)
                case .title, .focus, .good, .warning, .accent: Style(attributes: .bold)
                case .bad: Style(attributes: [.bold, .underline])
                case .selection: Style(attributes: .reverse)
                }
            },
            series: [.plain], gradient: [.plain], glyphs: glyphs)
    }

    /// The default theme.
    public static func standard() -> Theme {
        (try? theme(named: "grafana-dark")) ?? monochrome()
    }
}
