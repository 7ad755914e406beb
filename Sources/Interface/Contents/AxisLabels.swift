import Canvas

/// Words along the foot of a plot, as many as have room.
struct AxisLabels {
    /// How far along the plot, 0…1, from the left.
    var marks: [(share: Double, label: String)]
    var theme: Theme

    func draw(below plot: Rect, firstX: Int, axisRow: Int?, labelRow: Int?, on grid: inout Grid) {
        guard let labelRow, plot.width > 0 else { return }
        var free = firstX
        for mark in marks where (0...1).contains(mark.share) {
            let x = plot.x + Int((mark.share * Double(plot.width - 1)).rounded())
            let width = Glyphs.width(of: mark.label)
            // At the plot's end it moves aside a little rather than onto the frame.
            let start = min(x - width / 2, plot.maxX - width)
            guard start >= free, start + width > x else { continue }
            if let axisRow { grid.put(Glyph("┬"), x: x, y: axisRow, style: theme.border) }
            grid.write(mark.label, x: start, y: labelRow, style: theme.muted)
            free = start + width + 1
        }
    }
}
