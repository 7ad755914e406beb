import Canvas

extension Theme {
    /// The theme for a terminal with so many colours.
    ///
    /// With 256 each colour takes the best of the fixed ones (`CubeTheme`). With 16 and fewer a theme's own would all
    /// be rounded to the same few greys, so roles get the terminal's own palette instead, which its user has made
    /// legible; without colours, attributes alone are left.
    ///
    /// - Parameter ground: Whether the terminal's own ground is dark or light, where that is known. With 16 colours
    ///   and fewer everything stands on it, so it counts, not the theme's.
    public func adapted(to depth: ColorDepth, ground: Kind? = nil) -> Theme {
        switch depth {
        case .full: self
        case .twoHundredFiftySix: CubeTheme(self).adapted
        case .sixteen, .eight: isMonochrome ? self : limited(to: depth, kind: ground ?? kind)
        case .none: ThemeLibrary.monochrome(named: name, glyphs: glyphs)
        }
    }

    /// From low to high; stacks without providers take them too.
    private static func shades(_ depth: ColorDepth, _ kind: Kind) -> [Style] {
        let numbers: [UInt8] =
            switch (depth, kind) {
            case (.sixteen, .dark): [12, 14, 15]
            case (.sixteen, .light): [12, 4]
            case (_, .dark): [4, 6]
            case (_, .light): [6, 4]
            }
        return numbers.map { Style(foreground: .indexed($0)) }
    }

    private func limited(to depth: ColorDepth, kind: Kind) -> Theme {
        let isBright = depth == .sixteen && kind == .dark
        func color(_ index: UInt8) -> Style { Style(foreground: .indexed(index + (isBright ? 8 : 0))) }
        // Bright black is hardly to be read in many palettes, and is Solarized's ground: lines may have it, words not.
        let dim = Style(attributes: .dim)
        let series = PaletteSeries(depth: depth, kind: kind).numbers(for: series)
        return Theme(
            name: name, kind: kind, background: .standard,
            styles: { role in
                switch role {
                case .text: return .plain
                case .muted: return dim
                case .border: return depth == .sixteen ? Style(foreground: .indexed(8)) : dim
                case .title: return Style(attributes: .bold)
                case .focus, .accent: return color(kind == .dark ? 6 : 4).with(.bold)
                case .good: return color(2)
                case .bad: return color(1).with(.bold)
                case .warning: return color(kind == .dark ? 3 : 5)
                case .selection: return Style(attributes: .reverse)
                }
            },
            series: series.map { Style(foreground: .indexed($0)) }, gradient: Theme.shades(depth, kind),
            glyphs: glyphs)
    }
}

extension Style {
    /// The style less some attributes.
    func without(_ attributes: Style.Attributes) -> Style {
        var style = self
        style.attributes.subtract(attributes)
        return style
    }

    /// The style with attributes added.
    func with(_ attributes: Style.Attributes) -> Style {
        var style = self
        style.attributes.formUnion(attributes)
        return style
    }

    /// The style on another ground.
    func on(_ background: Color) -> Style {
        var style = self
        style.background = background
        return style
    }
}
