/// A grid as text with ECMA-48 colour sequences (SGR), for files and pipes rather than a live terminal.
///
/// Every line ends in a reset, so that `head` and `grep` on the file leave the terminal as it was.
public struct ANSIWriter: Sendable {
    /// Writes the nearest of the 256 fixed colours for 24-bit ones, for terminals that have no more.
    public var usesPalette: Bool
    private let palette = Palette(count: 256)

    public init(usesPalette: Bool = false) {
        self.usesPalette = usesPalette
    }

    /// The grid line by line, each ended by a newline; a sequence is written only where the style changes.
    public func text(of grid: Grid) -> String {
        var text = String.UnicodeScalarView()
        for y in 0..<grid.height {
            var style = Style.plain
            for x in 0..<grid.width {
                let cell = grid[x, y]
                if cell.glyph == .continuation { continue }
                if cell.style != style {
                    style = cell.style
                    text.append(contentsOf: sequence(for: style).unicodeScalars)
                }
                cell.glyph.append(to: &text)
            }
            if style != .plain { text.append(contentsOf: "\u{1b}[0m".unicodeScalars) }
            text.append("\n")
        }
        return String(text)
    }

    func sequence(for style: Style) -> String {
        var codes = "0"
        let attributes: [(Style.Attributes, String)] = [
            (.bold, ";1"), (.dim, ";2"), (.italic, ";3"), (.underline, ";4"), (.reverse, ";7"),
        ]
        for (attribute, code) in attributes where style.attributes.contains(attribute) {
            codes += code
        }
        codes += ANSIWriter.code(for: shown(style.foreground), base: 30)
        codes += ANSIWriter.code(for: shown(style.background), base: 40)
        return "\u{1b}[\(codes)m"
    }

    private func shown(_ color: Color) -> Color {
        guard usesPalette, case .rgb(let red, let green, let blue) = color else { return color }
        return .indexed(palette.nearest(to: RGB(red: red, green: green, blue: blue)))
    }

    private static func code(for color: Color, base: Int) -> String {
        switch color {
        case .standard: ""
        case .indexed(let index) where index < 8: ";\(base + Int(index))"
        case .indexed(let index) where index < 16: ";\(base + 52 + Int(index))"
        case .indexed(let index): ";\(base + 8);5;\(index)"
        case .rgb(let red, let green, let blue): ";\(base + 8);2;\(red);\(green);\(blue)"
        }
    }
}
