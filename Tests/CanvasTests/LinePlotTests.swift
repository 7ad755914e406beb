import Testing

@testable import Canvas

struct LinePlotTests {
    /// The upper styles have their dots, and those that none is left for have none.
    @Test(arguments: 1...6)
    func moreStylesThanDots(count: Int) {
        let styles = (0..<count).map { Style(foreground: .indexed(UInt8($0 + 1))) }
        var plot = LinePlot(columns: 1, rows: 2, set: .ascii)
        plot.area([LinePlot.Point(x: 0, y: 1)], styles: styles)
        var grid = Grid(width: 1, height: 2)
        plot.draw(x: 0, y: 0, on: &grid)
        // From the foot: the style that a dot's lower edge is in.
        let expected = [0, 1].map { dot in styles[min(dot * count / 2, count - 1)] }
        #expect([grid[0, 1].style, grid[0, 0].style] == expected)
    }
}
