import Canvas
import Testing

@testable import Interface

struct SVGWriterTests {
    /// Browsers leave out a blank at the end of a text and stretch the letters over its room.
    @Test func noTextEndsInABlank() {
        var grid = Grid(width: 20, height: 1)
        let theme = ThemeLibrary.standard()
        let end = grid.write("live ", x: 1, y: 0, style: theme.text)
        grid.write("2s", x: end, y: 0, style: theme.muted)
        let svg = SVGWriter.text(of: grid, kind: .dark, title: "x")
        #expect(svg.contains("textLength=\"36\" lengthAdjust=\"spacingAndGlyphs\">live</text>"))
        let screen = SVGWriter.text(of: SampleBoard.grid(SampleBoard.state(120, 36)), kind: .dark, title: "x")
        #expect(!screen.contains(" </text>") && !screen.contains("> "))
    }
}
