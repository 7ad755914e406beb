import Testing

@testable import Canvas

struct LineMarksTests {
    private let signs = ["●", "○", "◆", "◇"] as [Unicode.Scalar]

    /// Flat lines at heights 0…1, with a mark each; one that has no mark where `marked` ends before.
    private func plot(
        _ heights: [Double], marked: Int = 4, columns: Int = 60, rows: Int = 6, set: GlyphSet = .braille,
        anchor: Double = 0
    ) -> [String] {
        var plot = LinePlot(columns: columns, rows: rows, set: set, anchor: anchor)
        for (place, height) in heights.enumerated() {
            let ends = [LinePlot.Point(x: 0, y: height), .init(x: 1, y: height)]
            let mark = place < marked ? LineMark(Glyph(signs[place % 4]), place: place) : nil
            plot.line(ends, style: .plain, mark: mark)
        }
        var grid = Grid(width: columns, height: rows)
        plot.draw(x: 0, y: 0, on: &grid)
        return grid.plainText.split(separator: "\n").map(String.init)
    }

    private func places(_ sign: Character, in lines: [String]) -> [Int] {
        lines.flatMap { line in Array(line).indices.filter { Array(line)[$0] == sign } }
    }

    @Test(arguments: [30, 60, 200])
    func marksStandAtDistancesAlongUnbrokenLines(columns: Int) {
        let lines = plot([0.1, 0.5, 0.9], columns: columns)
        for sign in "●○◆" {
            let places = places(sign, in: lines)
            #expect(places.count >= columns / 16 - 1 && places.count > 1)
            #expect(zip(places, places.dropFirst()).allSatisfy { (8...20).contains($1 - $0) })
        }
        #expect(lines.allSatisfy { $0.count == 0 || $0.count == columns }, "no dashes")
    }

    @Test func marksOfLinesInOnePlaceStandApart() {
        let lines = plot([0, 0, 0, 0], columns: 60)
        let all = signs.flatMap { places(Character($0), in: lines) }.sorted()
        #expect(signs.allSatisfy { places(Character($0), in: lines).count >= 3 })
        #expect(zip(all, all.dropFirst()).allSatisfy { $1 - $0 >= 2 })
    }

    @Test func marksMoveWithWhatIsDrawn() {
        let before = places("●", in: plot([0.5, 0.2], columns: 61, anchor: -100.0))
        let after = places("●", in: plot([0.5, 0.2], columns: 61, anchor: -100.0 - 3.0 / 60))
        #expect(before.count > 2)
        #expect(Set(before.map { $0 - 3 }.filter { $0 > 2 && $0 < 56 }).isSubset(of: after))
        _ = plot([0.5], anchor: .infinity)
    }

    @Test func aMarkStandsWhereItsLineHasMostDots() {
        // A steep line crosses a flat one: where it does, the flat one's mark gives way.
        var plot = LinePlot(columns: 30, rows: 5, set: .braille)
        let flat = [LinePlot.Point(x: 0, y: 0.5), .init(x: 1, y: 0.5)]
        plot.line(flat, style: .plain, mark: LineMark(Glyph("●"), place: 0))
        let at = 12.2 / 29
        plot.line(
            [LinePlot.Point(x: at, y: 0), .init(x: at, y: 1)], style: .plain, mark: LineMark(Glyph("○"), place: 1))
        var grid = Grid(width: 30, height: 5)
        plot.draw(x: 0, y: 0, on: &grid)
        #expect(grid[12, 2].glyph != Glyph("●"))
        #expect([10, 11, 13, 14].contains { grid[$0, 2].glyph == Glyph("●") })
    }

    @Test func linesOfSingleDotsConsistOfTheirMarks() {
        #expect(plot([0.2, 0.9], columns: 6, rows: 2, set: .ascii) == ["○○○○○○", "●●●●●●"])
        #expect(plot([0, 0], columns: 6, rows: 1, set: .ascii) == ["●○●○●○"])
        #expect(plot([0.2, 0.9], marked: 1, columns: 6, rows: 2, set: .ascii) == ["******", "●●●●●●"])
    }

    @Test func manyLinesAndNoRoomAreDrawnAsWell() {
        for columns in 0...3 { _ = plot(Array(repeating: 0.5, count: 40), marked: 40, columns: columns, rows: 1) }
        _ = plot(Array(repeating: 0.5, count: 40), marked: 40, rows: 0)
    }
}
