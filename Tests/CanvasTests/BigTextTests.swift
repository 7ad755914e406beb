import Canvas
import Testing

struct BigTextTests {
    @Test func drawsNumbers() {
        var grid = Grid(width: 12, height: 3)
        BigText.draw("4.2", x: 0, y: 0, style: .plain, on: &grid)
        #expect(grid.plainText == "█ █   ▀▀█\n▀▀█   █▀▀\n  ▀ ▀ ▀▀▀\n")
    }

    @Test func knowsItsWidth() {
        #expect(BigText.width(of: "4.2", set: .braille) == 9)
        #expect(BigText.width(of: "up", set: .braille) == nil)
        #expect(BigText.width(of: "4", set: .ascii) == nil)
        #expect(BigText.width(of: "", set: .blocks) == nil)
    }
}
