public import Canvas

/// A grid as an SVG picture that looks the same in every viewer: graphs and frames are shapes, the rest is text set to
/// the cells' width. Nothing in it is loaded from elsewhere and nothing runs.
///
/// With a second grid, of the same content in a theme of the other kind, the picture follows its reader's choice of
/// light or dark.
public struct SVGWriter {
    private let grid: Grid
    private let other: Grid?
    private let kind: Theme.Kind
    private let title: String
    private var paints: [Paint] = []
    private var places: [Paint: Int] = [:]
    private var layers: [String] = []

    /// In pixels; the font's size makes a monospaced letter as wide as a cell.
    private static let cell = (width: 9, height: 19)
    private static let baseline = 14
    private static let fontSize = 15

    /// - Parameters:
    ///   - other: the same screen with a theme of the other kind; left out where it does not have the same characters.
    ///   - title: what a screen reader says of the picture.
    public init(_ grid: Grid, other: Grid? = nil, kind: Theme.Kind, title: String) {
        self.grid = grid
        let isSame = other.map { $0.cells.map(\.glyph) == grid.cells.map(\.glyph) } ?? false
        self.other = isSame ? other : nil
        self.kind = kind
        self.title = title
    }

    /// The whole document.
    public static func text(of grid: Grid, other: Grid? = nil, kind: Theme.Kind, title: String) -> String {
        var writer = SVGWriter(grid, other: other, kind: kind, title: title)
        return writer.document()
    }

    private mutating func document() -> String {
        let ground = CellPaint(grid.cells.first?.style ?? .plain, kind: kind, other: other?.cells.first?.style).ground
        let groundClass = name(of: ground)
        for y in 0..<grid.height {
            grounds(y, besides: ground)
            shapes(y)
            texts(y)
        }
        let width = grid.width * SVGWriter.cell.width
        let height = grid.height * SVGWriter.cell.height
        let label = EscapedText.escaped(title)
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
            height="\(height)" role="img" aria-label="\(label)" xml:space="preserve">
            <title>\(label)</title>
            <style>\(style)</style>
            <rect class="\(groundClass)" width="\(width)" height="\(height)"/>
            \(layers.joined(separator: "\n"))
            </svg>

            """
    }

    // MARK: Colours

    private var style: String {
        let font = "ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,'Liberation Mono',monospace"
        var text = "text{font:\(SVGWriter.fontSize)px \(font)}"
        text += ".b{font-weight:bold}.i{font-style:italic}.u{text-decoration:underline}.l{fill:none;stroke-width:1.2}"
        text += ".h{fill:none;stroke-width:2.4}"
        for (place, paint) in paints.enumerated() { text += SVGWriter.rule(place, paint.main) }
        guard other != nil else { return text }
        text += "@media(prefers-color-scheme:\(kind == .dark ? "light" : "dark")){"
        for (place, paint) in paints.enumerated() {
            if let color = paint.other { text += SVGWriter.rule(place, color) }
        }
        return text + "}"
    }

    private static func rule(_ place: Int, _ color: RGB) -> String {
        ".c\(place){fill:\(Paint.hex(color))}.s\(place){stroke:\(Paint.hex(color))}"
    }

    private mutating func place(of paint: Paint) -> Int {
        if let place = places[paint] { return place }
        places[paint] = paints.count
        paints.append(paint)
        return paints.count - 1
    }

    private mutating func name(of paint: Paint) -> String { "c\(place(of: paint))" }

    private func paint(_ x: Int, _ y: Int) -> CellPaint {
        CellPaint(grid[x, y].style, kind: kind, other: other?[x, y].style)
    }

    // MARK: Layers

    /// Cells on another ground than the picture's, joined along the row.
    private mutating func grounds(_ y: Int, besides ground: Paint) {
        var x = 0
        while x < grid.width {
            let start = x
            let color = paint(x, y).ground
            while x < grid.width, paint(x, y).ground == color { x += 1 }
            guard color != ground else { continue }
            layers.append(
                "<rect class=\"\(name(of: color))\" x=\"\(start * SVGWriter.cell.width)\" "
                    + "y=\"\(y * SVGWriter.cell.height)\" width=\"\((x - start) * SVGWriter.cell.width)\" "
                    + "height=\"\(SVGWriter.cell.height)\"/>")
        }
    }

    /// One path for each colour and kind of shape in the row.
    private mutating func shapes(_ y: Int) {
        var paths = ShapePaths(cell: SVGWriter.cell)
        for x in 0..<grid.width {
            guard let shape = CellShape(grid[x, y].glyph.base) else { continue }
            paths.add(shape, color: place(of: paint(x, y).ink), x: x, y: y)
        }
        layers += paths.elements
    }

    /// Runs of letters in one style; a wide letter stands by itself.
    private mutating func texts(_ y: Int) {
        var x = 0
        while x < grid.width {
            let start = x
            let first = grid[x, y]
            guard SVGWriter.isText(first.glyph) else {
                x += 1
                continue
            }
            var letters = String.UnicodeScalarView()
            var end = x
            while x < grid.width, grid[x, y].style == first.style, !SVGWriter.isShape(grid[x, y].glyph) {
                let glyph = grid[x, y].glyph
                // Two blanks end a run: aligned columns stay aligned whatever the font.
                if glyph == .space, x + 1 >= grid.width || grid[x + 1, y].glyph == .space { break }
                if glyph.columns == 2, x > start { break }
                EscapedText.append(glyph, to: &letters)
                x += max(1, glyph.columns)
                end = x
                if glyph.columns == 2 { break }
            }
            // Browsers leave out blanks at the end and would stretch what is left over their room.
            while letters.last == " " {
                letters.removeLast()
                end -= 1
            }
            layers.append(text(String(letters), from: start, to: end, y: y))
        }
    }

    private mutating func text(_ letters: String, from start: Int, to end: Int, y: Int) -> String {
        let attributes = grid[start, y].style.attributes
        var names = name(of: paint(start, y).ink)
        if attributes.contains(.bold) { names += " b" }
        if attributes.contains(.italic) { names += " i" }
        if attributes.contains(.underline) { names += " u" }
        let cell = SVGWriter.cell
        return "<text class=\"\(names)\" x=\"\(start * cell.width)\" y=\"\(y * cell.height + SVGWriter.baseline)\" "
            + "textLength=\"\((end - start) * cell.width)\" lengthAdjust=\"spacingAndGlyphs\">\(letters)</text>"
    }

    private static func isText(_ glyph: Glyph) -> Bool {
        glyph != .space && glyph != .continuation && !isShape(glyph)
    }

    private static func isShape(_ glyph: Glyph) -> Bool { CellShape(glyph.base) != nil }
}
