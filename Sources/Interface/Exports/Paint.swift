import Canvas

/// One colour of a picture: as seen with a dark theme and with a light one.
struct Paint: Hashable {
    var main: RGB
    /// Where the reader's screen is of the other kind; nil where the picture has one look only.
    var other: RGB?

    /// `#0a1b2c`
    static func hex(_ color: RGB) -> String {
        let digits = String(color.number, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }
}

/// A cell's two colours as a picture has them: the terminal's own are made definite, reverse and dim carried out.
struct CellPaint: Hashable {
    var ink: Paint
    var ground: Paint

    /// - Parameter other: the same cell with the theme of the other kind.
    init(_ style: Style, kind: Theme.Kind, other: Style?) {
        let main = CellPaint.colors(style, kind: kind)
        let second = other.map { CellPaint.colors($0, kind: kind == .dark ? .light : .dark) }
        ink = Paint(main: main.ink, other: second?.ink)
        ground = Paint(main: main.ground, other: second?.ground)
    }

    private static func colors(_ style: Style, kind: Theme.Kind) -> (ink: RGB, ground: RGB) {
        let dark = RGB(red: 0x16, green: 0x17, blue: 0x1c)
        let light = RGB(red: 0xfa, green: 0xfa, blue: 0xfa)
        let text = kind == .dark ? RGB(red: 0xd8, green: 0xd9, blue: 0xe0) : RGB(red: 0x24, green: 0x29, blue: 0x2e)
        var ink = style.foreground.rgb ?? text
        var ground = style.background.rgb ?? (kind == .dark ? dark : light)
        if style.attributes.contains(.reverse) { swap(&ink, &ground) }
        if style.attributes.contains(.dim) { ink = Color(ink).mixed(with: Color(ground), share: 0.35).rgb ?? ink }
        return (ink, ground)
    }
}
