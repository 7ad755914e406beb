import Testing

@testable import Canvas

/// The pens, each against a literal screen.
struct PensTests {
    func screen(_ width: Int, _ height: Int, _ draw: (inout Grid) -> Void) -> String {
        var grid = Grid(width: width, height: height)
        draw(&grid)
        return String(grid.plainText.dropLast())
    }

    @Test func boxHasTitleAndNote() {
        let drawn = screen(20, 3) { grid in
            let inside = BoxPen().draw(grid.bounds, title: "Requests", note: "2 of 3", on: &grid)
            #expect(inside == Rect(x: 1, y: 1, width: 18, height: 1))
        }
        #expect(drawn == "╭ Requests ────────╮\n│                  │\n╰──────────────────╯")
        #expect(
            screen(24, 2) { BoxPen().draw($0.bounds, title: "Cost", note: "4 of 9", on: &$0) }
                == "╭ Cost ─────── 4 of 9 ─╮\n╰──────────────────────╯")
    }

    @Test func longTitlesAreCut() {
        #expect(
            screen(10, 2) { BoxPen(isHeavy: true).draw($0.bounds, title: "Requests per second", on: &$0) }
                == "┏ Reque… ┓\n┗━━━━━━━━┛")
    }

    @Test func tinyBoxesDoNotTrap() {
        for width in 0...5 {
            for height in 0...3 {
                _ = screen(width, height) { BoxPen().draw($0.bounds, title: "模型", note: "x", on: &$0) }
            }
        }
        #expect(screen(2, 2) { BoxPen().draw($0.bounds, title: "a", on: &$0) } == "╭╮\n╰╯")
    }

    @Test func brailleLineRises() {
        let points = [LinePlot.Point(x: 0, y: 0), LinePlot.Point(x: 1, y: 1)]
        #expect(
            screen(4, 2) { grid in
                var plot = LinePlot(columns: 4, rows: 2, set: .braille)
                plot.line(points, style: .plain)
                plot.draw(x: 0, y: 0, on: &grid)
            } == "  ⡠⠊\n⡠⠊")
    }

    @Test func aCellHasTheColourOfMostOfItsDots() {
        let (red, blue) = (Style(foreground: .indexed(1)), Style(foreground: .indexed(4)))
        func color(_ draw: (inout DotCanvas) -> Void) -> Color {
            var canvas = DotCanvas(columns: 1, rows: 1, set: .braille)
            draw(&canvas)
            var grid = Grid(width: 1, height: 1)
            canvas.draw(x: 0, y: 0, on: &grid)
            return grid[0, 0].style.foreground
        }
        let most = color { canvas in
            for y in 0..<3 { canvas.dot(x: 0, y: y, style: red) }
            canvas.dot(x: 1, y: 3, style: blue)
        }
        #expect(most == red.foreground)
        // Of equally many, what was drawn last, and a dot drawn over is no longer the other's.
        let tie = color { canvas in
            for y in 0..<2 { canvas.dot(x: 0, y: y, style: red) }
            canvas.dot(x: 0, y: 1, style: blue)
        }
        #expect(tie == blue.foreground)
        let back = color { canvas in
            canvas.dot(x: 0, y: 0, style: red)
            canvas.dot(x: 0, y: 1, style: blue)
            for x in 0..<2 { canvas.dot(x: x, y: 2, style: red) }
        }
        #expect(back == red.foreground)
    }

    @Test func aGapIsNeverCrossed() {
        let points: [LinePlot.Point?] = [.init(x: 0, y: 0.5), nil, .init(x: 1, y: 0.5)]
        #expect(
            screen(5, 1) { grid in
                var plot = LinePlot(columns: 5, rows: 1, set: .ascii)
                plot.line(points, style: .plain)
                plot.draw(x: 0, y: 0, on: &grid)
            } == "*   *")
    }

    @Test func areaIsFilledToTheFoot() {
        let points = [LinePlot.Point(x: 0, y: 0), LinePlot.Point(x: 1, y: 1)]
        #expect(
            screen(4, 2) { grid in
                Sparkline(form: .area, set: .braille, styles: [.plain]).draw(points, in: grid.bounds, on: &grid)
            } == "  ⣠⣾\n⣠⣾⣿⣿")
        #expect(
            screen(4, 2) { grid in
                Sparkline(form: .area, set: .blocks, styles: [.plain]).draw(points, in: grid.bounds, on: &grid)
            } == "  ▄█\n▄███")
    }

    @Test func plotsTakeAnyNumber() {
        let odd: [Double] = [.nan, .infinity, -.infinity, 1e300, -1e300, 0]
        let points: [LinePlot.Point?] = odd.flatMap { x in odd.map { LinePlot.Point(x: x, y: $0) } }
        for set in GlyphSet.allCases {
            for size in 0...3 {
                var plot = LinePlot(columns: size, rows: size, set: set)
                plot.line(points, style: .plain)
                plot.area(points, styles: [.plain])
                var grid = Grid(width: 2, height: 2)
                plot.draw(x: -1, y: 1, on: &grid)
            }
        }
    }

    @Test func barsEndInEighths() {
        #expect(
            screen(8, 1) {
                BarPen(set: .braille).horizontal(x: 0, y: 0, width: 8, share: 0.55, style: .plain, on: &$0)
            } == "████▍")
        #expect(
            screen(4, 1) {
                BarPen(set: .braille).horizontal(x: 0, y: 0, width: 4, share: 0.0001, style: .plain, on: &$0)
            } == "▏")
        #expect(
            screen(4, 1) {
                BarPen(set: .ascii).horizontal(x: 0, y: 0, width: 4, share: 0.5, style: .plain, track: .plain, on: &$0)
            } == "##..")
        #expect(
            screen(1, 3) {
                BarPen(set: .braille).vertical(x: 0, bottom: 2, height: 3, share: 0.5, style: .plain, on: &$0)
            } == "\n▄\n█")
        for share in [Double.nan, -1, .infinity] {
            _ = screen(3, 1) {
                BarPen(set: .braille).horizontal(x: 0, y: 0, width: 3, share: share, style: .plain, on: &$0)
            }
        }
    }

    @Test func stackedLayersMeetAtTheirExactHeight() {
        let red = Style(foreground: .indexed(1))
        let blue = Style(foreground: .indexed(4))
        var grid = Grid(width: 1, height: 2)
        let stack = StackedArea(styles: [red, blue], ground: .standard, set: .braille)
        stack.column([0.25, 0.5], x: 0, bottom: 1, height: 2, on: &grid)
        #expect(grid[0, 1] == Cell(Glyph("▄"), style: Style(foreground: .indexed(1), background: .indexed(4))))
        #expect(grid[0, 0] == Cell(Glyph("▄"), style: Style(foreground: .indexed(4))))
    }

    /// Whatever the layers are, the blocks of a column are as high as their sum.
    @Test func stacksAreAsHighAsTheirSum() {
        for seed in 1...400 {
            let count = seed % 6 + 1
            let shares = (0..<count).map { Double((seed * 7919 + $0 * 104_729) % 97) / 97 / Double(count) }
            let styles = (0..<count).map { Style(foreground: .indexed(UInt8($0 + 1))) }
            var grid = Grid(width: 1, height: 5)
            StackedArea(styles: styles, ground: .standard, set: .braille)
                .column(shares, x: 0, bottom: 4, height: 5, on: &grid)
            let drawn = (0..<5).reduce(0) { sum, y in
                let cell = grid[0, y]
                if cell.glyph == .space { return sum }
                return sum + (cell.style.background == .standard ? Int(cell.glyph.base.value) - 0x2580 : 8)
            }
            #expect(drawn == Int((shares.reduce(0, +) * 40).rounded()), "\(shares)")
        }
    }

    @Test func theThickestLayerOfACellIsAlwaysSeen() {
        let styles = (1...3).map { Style(foreground: .indexed(UInt8($0))) }
        let stack = StackedArea(styles: styles, ground: .standard, set: .braille)
        for shares in [[0.125, 0.75, 0.125], [0.125, 0.5, 0.125], [0, 0.125, 0.875], [0.25, 0.5, 0]] {
            var grid = Grid(width: 1, height: 1)
            stack.column(shares, x: 0, bottom: 0, height: 1, on: &grid)
            let thickest = shares.firstIndex(of: shares.max() ?? 0) ?? 0
            let colors = [grid[0, 0].style.foreground, grid[0, 0].style.background]
            #expect(colors.contains(styles[thickest].foreground), "\(shares)")
        }
    }

    @Test func stacksTakeAnyNumber() {
        var grid = Grid(width: 1, height: 3)
        for set in GlyphSet.allCases {
            let stack = StackedArea(styles: [.plain, .plain], ground: .standard, set: set)
            for shares in [[], [.nan, 2], [-1, .infinity], [0.1, 0.2, 0.3]] as [[Double]] {
                stack.column(shares, x: 0, bottom: 2, height: 3, on: &grid)
            }
        }
    }

    @Test func poorerFontsGetTheClosestCharacter() {
        var grid = Grid(width: 8, height: 1)
        grid.write("╭─▲–…模é", x: 0, y: 0)
        grid.restrict(to: .ascii)
        #expect(grid.plainText == "+-^-~? ?\n")
    }
}
