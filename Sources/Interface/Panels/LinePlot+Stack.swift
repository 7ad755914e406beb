import Canvas

extension LinePlot {
    /// Draws the lines over a stack's blocks, which become the ground of the line.
    func draw(over plot: Rect, on grid: inout Grid) {
        var line = Grid(width: plot.width, height: plot.height)
        draw(x: 0, y: 0, on: &line)
        for y in 0..<max(0, plot.height) {
            for x in 0..<max(0, plot.width) where line[x, y].glyph != .space {
                var cell = line[x, y]
                let ground = grid[plot.x + x, plot.y + y]
                if ground.glyph == Glyph("█") { cell.style.background = ground.style.foreground }
                grid[plot.x + x, plot.y + y] = cell
            }
        }
    }
}
