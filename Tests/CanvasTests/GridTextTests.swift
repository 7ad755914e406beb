import Testing

@testable import Canvas

struct GridTextTests {
    func line(_ width: Int, _ draw: (inout Grid) -> Void) -> String {
        var grid = Grid(width: width, height: 1)
        draw(&grid)
        return String(grid.plainText.dropLast())
    }

    @Test func cutsWithAnEllipsisByColumns() {
        #expect(line(10) { $0.write("anthropic", x: 0, y: 0, maxWidth: 5) } == "anth…")
        #expect(line(10) { $0.write("模型模型", x: 0, y: 0, maxWidth: 4) } == "模…")
        #expect(line(10) { $0.write("模型", x: 0, y: 0, maxWidth: 4) } == "模型")
        #expect(line(10) { $0.write("ab", x: 0, y: 0, maxWidth: 1) } == "…")
        #expect(line(10) { $0.write("ab", x: 0, y: 0, maxWidth: 0) } == "")
    }

    @Test func alignsInItsRoom() {
        #expect(line(8) { $0.write("ab", x: 1, y: 0, maxWidth: 6, align: .trailing) } == "     ab")
        #expect(line(8) { $0.write("ab", x: 0, y: 0, maxWidth: 8, align: .center) } == "   ab")
    }

    @Test func returnsTheColumnBehind() {
        var grid = Grid(width: 10, height: 1)
        #expect(grid.write("模a", x: 2, y: 0) == 5)
    }

    @Test func neverLeavesHalfAWideGlyph() {
        #expect(
            line(6) { grid in
                grid.write("模型", x: 0, y: 0)
                grid.write("x", x: 1, y: 0)
            } == " x型")
        #expect(
            line(6) { grid in
                grid.write("模型", x: 0, y: 0)
                grid.write("x", x: 2, y: 0)
            } == "模x")
        #expect(line(3) { $0.put(Glyph("模"), x: 2, y: 0, style: .plain) } == "")
    }

    @Test func fillingOverHalfAWideGlyphBlanksTheOther() {
        var grid = Grid(width: 6, height: 1)
        grid.write("模型模", x: 0, y: 0)
        grid.fill(Rect(x: 1, y: 0, width: 4, height: 1), with: Cell(Glyph("-")))
        #expect(grid.plainText == " ----\n")
        #expect(grid[5, 0].glyph == .space)
    }

    @Test func outsideIsClipped() {
        for (x, y) in [(-3, 0), (5, 0), (0, -1), (0, 9), (2, 0)] {
            var grid = Grid(width: 3, height: 1)
            grid.write("hello 模型", x: x, y: y)
            #expect(grid.cells.count == 3)
        }
        var empty = Grid(width: 0, height: 0)
        empty.write("x", x: 0, y: 0)
        #expect(empty.cells.isEmpty)
    }

    @Test func aMegabyteOfTextIsCut() {
        let long = String(repeating: "é", count: 500_000)
        #expect(line(4) { $0.write(long, x: 0, y: 0) } == "ééé…")
    }
}
