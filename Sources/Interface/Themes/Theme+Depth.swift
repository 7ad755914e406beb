import Canvas

extension Theme {
    /// The theme for a terminal with so many colours.
    ///
    /// With 16 colours and fewer a theme's own would all be rounded to the same few greys, so roles get the terminal's
    /// own palette instead, which its user has made legible; without colours, attributes alone are left. From 256 on
    /// the terminal rounds them well enough.
    public func adapted(to depth: ColorDepth) -> Theme {
        switch depth {
        case .full, .twoHundredFiftySix: self
        case .sixteen: isMonochrome ? self : limited(bright: kind == .dark, hasGrey: true)
        case .eight: isMonochrome ? self : limited(bright: false, hasGrey: false)
        case .none: ThemeLibrary.monochrome(named: name, glyphs: glyphs)
        }
    }

    private func limited(bright: Bool, hasGrey: Bool) -> Theme {
        func color(_ index: UInt8) -> Style { Style(foreground: .indexed(index + (bright ? 8 : 0))) }
        let grey = hasGrey ? Style(foreground: .indexed(8)) : Style(attributes: .dim)
        let order: [UInt8] = [2, 3, 6, 5, 4, 1]
        return Theme(
            name: name, kind: kind, background: .standard,
            styles: { role in
                switch role {
                case .text: return .plain
                case .muted, .border: return grey
                case .title: return Style(attributes: .bold)
                case .focus, .accent: return color(kind == .dark ? 6 : 4).with(.bold)
                case .good: return color(2)
                case .bad: return color(1).with(.bold)
                case .warning: return color(kind == .dark ? 3 : 5)
                case .selection: return Style(attributes: .reverse)
                }
            },
            series: order.map(color), gradient: [color(kind == .dark ? 6 : 4)], glyphs: glyphs)
    }
}

extension Style {
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
