import Testing

@testable import Canvas

/// Lines that run in the same cells.
struct SharedCellsTests {
    private func style(_ pen: Int) -> Style { Style(foreground: .indexed(UInt8(pen))) }

    /// The colours along flat lines at heights 0…1 on one row.
    private func colors(
        _ heights: [Double], columns: Int = 24, set: GlyphSet = .braille, anchor: Double = 0
    ) -> [Int] {
        var plot = LinePlot(columns: columns, rows: 1, set: set, anchor: anchor)
        for (pen, height) in heights.enumerated() {
            plot.line([LinePlot.Point(x: 0, y: height), .init(x: 1, y: height)], style: style(pen))
        }
        var grid = Grid(width: columns, height: 1)
        plot.draw(x: 0, y: 0, on: &grid)
        return (0..<columns).map { column in
            guard case .indexed(let pen) = grid[column, 0].style.foreground else { return -1 }
            return Int(pen)
        }
    }

    @Test(arguments: GlyphSet.allCases) func linesInOnePlaceTakeTurns(set: GlyphSet) {
        #expect(colors([0, 0], columns: 8, set: set) == [0, 0, 1, 1, 0, 0, 1, 1])
        #expect(colors([0, 0, 0], columns: 8, set: set) == [0, 0, 1, 1, 2, 2, 0, 0])
    }

    @Test func linesAboveEachOtherInOneCellTakeTurns() {
        #expect(colors([0, 0.9], columns: 8) == [0, 0, 1, 1, 0, 0, 1, 1])
    }

    @Test func everyLineHasAsMuchAsAnother() {
        let seen = colors(Array(repeating: 0, count: 6))
        for pen in 0..<6 { #expect(seen.filter { $0 == pen }.count == 4) }
    }

    @Test func turnsMoveWithWhatIsDrawn() {
        let before = colors([0, 0, 0], columns: 25, anchor: -1000)
        let after = colors([0, 0, 0], columns: 25, anchor: -1000 - 1.0 / 24)
        #expect(Array(before.dropFirst()) == Array(after.dropLast()))
        #expect(Set(before).count == 3)
    }

    @Test func aLineKeepsTheCellsInWhichItHasMoreDots() {
        var canvas = DotCanvas(columns: 4, rows: 1, set: .braille)
        canvas.line(from: (0, 0), to: (7, 0), style: style(1))
        canvas.line(from: (4, 0), to: (4, 3), style: style(2))
        var grid = Grid(width: 4, height: 1)
        canvas.draw(x: 0, y: 0, on: &grid)
        #expect((0..<4).map { grid[$0, 0].style } == [style(1), style(1), style(2), style(1)])
    }

    @Test func whatIsPaintedCoversLines() {
        var canvas = DotCanvas(columns: 4, rows: 1, set: .braille)
        canvas.line(from: (0, 0), to: (7, 0), style: style(1))
        for x in 0..<8 { canvas.dot(x: x, y: 0, style: style(2)) }
        var grid = Grid(width: 4, height: 1)
        canvas.draw(x: 0, y: 0, on: &grid)
        #expect((0..<4).allSatisfy { grid[$0, 0].style == style(2) })
    }

    @Test func moreLinesThanCanShareAndAnchorsAnywhereAreDrawn() {
        let seen = Set(colors(Array(repeating: 0, count: 200), columns: 200))
        #expect(seen == [199])
        for anchor in [Double.infinity, -.infinity, .nan, 1e300, -4e17, 4e17] {
            #expect(colors([0, 0], columns: 23, anchor: anchor).allSatisfy { (0...1).contains($0) })
        }
    }
}
