import Canvas

/// Finds the terminal's number for a theme's colour, and remembers it.
struct ColorMap {
    /// The terminal's own foreground or background.
    static let standard: Int32 = -1

    private let numbering: ColorNumbering
    private let palette: Palette?
    private var nearest: [RGB: Int32] = [:]

    init(_ numbering: ColorNumbering) {
        self.numbering = numbering
        palette = if case .palette(let count) = numbering { Palette(count: count) } else { nil }
    }

    /// The colours of a style as numbers. Where a coarse palette has one number for both, the text would be gone:
    /// then the foreground becomes black or white, by which of the two was the lighter.
    mutating func numbers(for style: Style) -> (foreground: Int32, background: Int32) {
        let foreground = number(for: style.foreground)
        let background = number(for: style.background)
        guard foreground == background, foreground != Self.standard, style.foreground != style.background,
            case .palette(let count) = numbering, count <= 16
        else { return (foreground, background) }
        let difference = lightness(style.foreground) - lightness(style.background)
        // What is hardly to be seen with all colours may vanish with few: faint fills and shades.
        guard abs(difference) > 0.1 else { return (foreground, background) }
        let contrast: Int32 = difference > 0 ? Int32(count) - 1 : 0
        // White on white, or black on black, has to turn to the other end.
        return (contrast == background ? Int32(count) - 1 - contrast : contrast, background)
    }

    mutating func number(for color: Color) -> Int32 {
        switch (color, numbering) {
        case (.standard, _): return Self.standard
        case (.indexed(let index), .palette(let count)):
            return Int(index) < count ? Int32(index) : nearestNumber(to: Palette.color(index))
        case (.indexed(let index), .direct(let reserved)):
            return Int32(index) < reserved ? Int32(index) : max(Palette.color(index).number, reserved)
        case (.rgb(let red, let green, let blue), .palette):
            return nearestNumber(to: RGB(red: red, green: green, blue: blue))
        case (.rgb(let red, let green, let blue), .direct(let reserved)):
            let number = RGB(red: red, green: green, blue: blue).number
            // Almost black blues give way to the palette's numbers: one step of green more, or a little more blue.
            guard number < reserved else { return number }
            return reserved == 256 ? number + 256 : reserved
        }
    }

    private mutating func nearestNumber(to color: RGB) -> Int32 {
        if let known = nearest[color] { return known }
        if nearest.count >= 65_536 { nearest.removeAll(keepingCapacity: true) }
        let number = Int32(palette?.nearest(to: color) ?? 0)
        nearest[color] = number
        return number
    }

    private func lightness(_ color: Color) -> Double {
        switch color {
        case .standard: 0.5
        case .indexed(let index): OklabColor(Palette.color(index)).lightness
        case .rgb(let red, let green, let blue): OklabColor(RGB(red: red, green: green, blue: blue)).lightness
        }
    }
}
