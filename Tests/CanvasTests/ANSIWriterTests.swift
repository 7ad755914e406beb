import Testing

@testable import Canvas

struct ANSIWriterTests {
    @Test func writesASequenceOnlyWhereTheStyleChanges() {
        var grid = Grid(width: 4, height: 1)
        grid.write("ab", x: 0, y: 0, style: Style(foreground: .rgb(red: 1, green: 2, blue: 3), attributes: .bold))
        #expect(ANSIWriter().text(of: grid) == "\u{1b}[0;1;38;2;1;2;3mab\u{1b}[0m  \n")
    }

    @Test func namesPaletteColours() {
        let style = Style(foreground: .indexed(9), background: .indexed(4))
        #expect(ANSIWriter().sequence(for: style) == "\u{1b}[0;91;44m")
        #expect(ANSIWriter().sequence(for: Style(background: .indexed(200))) == "\u{1b}[0;48;5;200m")
        let fewer = ANSIWriter(usesPalette: true).sequence(for: Style(foreground: .rgb(red: 255, green: 0, blue: 0)))
        #expect(fewer == "\u{1b}[0;38;5;196m")
    }

    @Test func plainTextHasNoTrailingBlanks() {
        var grid = Grid(width: 6, height: 2)
        grid.write("模e\u{301}", x: 0, y: 0)
        #expect(grid.plainText == "模e\u{301}\n\n")
        #expect(Grid(width: 0, height: 0).plainText == "")
    }
}
