import Canvas

/// Words along the foot of a plot, as many as have room beside what else stands there.
struct AxisLabels {
    /// How far along the plot, 0…1, from the left.
    var marks: [(share: Double, label: String)]
    var theme: Theme
    /// Columns of the labels' row that are not theirs.
    var taken: Set<Int> = []

    func draw(below plot: Rect, firstX: Int, axisRow: Int?, labelRow: Int?, on grid: inout Grid) {
        guard let labelRow, plot.width > 0 else { return }
        var free = firstX
        for mark in marks where (0...1).contains(mark.share) {
            let x = plot.x + Int((mark.share * Double(plot.width - 1)).rounded())
            let width = Glyphs.width(of: mark.label)
            guard let start = start(of: width, at: x, from: free, maxX: plot.maxX) else { continue }
            if let axisRow { grid.put(Glyph("┬"), x: x, y: axisRow, style: theme.border) }
            grid.write(mark.label, x: start, y: labelRow, style: theme.muted)
            free = start + width + 1
        }
    }

    /// Where a label begins: in the middle below its place, or moved aside as little as can be, still below it. At the
    /// plot's end it moves rather than onto the frame.
    private func start(of width: Int, at x: Int, from free: Int, maxX: Int) -> Int? {
        let middle = min(x - width / 2, maxX - width)
        guard width > 0, middle >= free else { return nil }
        let starts = (x - width + 1)...x
        return starts.sorted { ($0 - middle).magnitude < ($1 - middle).magnitude }.first { start in
            // A blank keeps it apart from what stands beside it.
            start >= free && start + width <= maxX && !(start - 1...start + width).contains { taken.contains($0) }
        }
    }
}
