/// Where the marks of a plot's lines stand: about every twelfth or sixteenth column, each line's at its own, and one on
/// each run between gaps that has room for it.
struct LineMarks {
    private struct Line {
        var mark: LineMark
        var style: Style
        var canvas: DotCanvas

        /// The columns from one gap of the line to the next.
        var runs: [Range<Int>] {
            var runs: [Range<Int>] = []
            var start: Int?
            for column in 0...canvas.columns {
                let isThere = (0..<canvas.rows).contains { canvas.mask(column, $0) != 0 }
                if !isThere, let first = start { runs.append(first..<column) }
                start = isThere ? start ?? column : nil
            }
            return runs
        }
    }

    private var lines: [Line] = []
    /// More lines than this can't be told apart by marks, which repeat, and would be hidden behind them.
    private static let most = 16
    /// How far a mark may move to where its line is alone.
    private static let reach = 2
    /// A run of fewer columns would be hidden behind its mark.
    private static let leastRun = 3

    var isFull: Bool { lines.count >= Self.most }
    var isEmpty: Bool { lines.isEmpty }

    mutating func add(_ mark: LineMark, style: Style, dots canvas: DotCanvas) {
        lines.append(Line(mark: mark, style: style, canvas: canvas))
    }

    /// Puts the marks on a grid, over the lines.
    ///
    /// - Parameters:
    ///   - all: the dots of all lines, those without marks too.
    ///   - anchor: the column, not rounded and possibly far outside, that marks keep their distance to.
    func draw(over all: DotCanvas, anchor: Double, x: Int, y: Int, on grid: inout Grid) {
        guard all.set != .ascii else { return drawEverywhere(all, x: x, y: y, on: &grid) }
        var taken = Set<Int>()
        for (index, line) in lines.enumerated() {
            var marked: [Int] = []
            func mark(near column: Int, in columns: Range<Int>) {
                guard let cell = cell(of: index, near: column, in: columns, all, taken) else { return }
                // Neither beside another, where two would read as a word.
                taken.formUnion([cell - 1, cell, cell + 1])
                let (row, column) = cell.quotientAndRemainder(dividingBy: all.columns)
                grid[x + column, y + row] = Cell(line.mark.glyph, style: line.style)
                marked.append(column)
            }
            for column in Self.columns(of: line.mark.place, anchor: anchor, width: all.columns) {
                mark(near: column, in: column - Self.reach..<column + Self.reach + 1)
            }
            for run in line.runs where run.count >= Self.leastRun && !marked.contains(where: run.contains) {
                mark(near: (run.lowerBound + run.upperBound) / 2, in: run)
            }
        }
    }

    /// The columns of a place's marks; few of them would tell nothing where there are few columns.
    private static func columns(of place: Int, anchor: Double, width: Int) -> StrideTo<Int> {
        let (period, step) = width < 48 ? (12, 5) : (16, 7)
        let offset = anchor.isFinite ? anchor.truncatingRemainder(dividingBy: Double(period)) : 0
        let first = Int(offset.rounded()) + place % period * step
        return stride(from: ((first % period) + period) % period, to: width, by: period)
    }

    /// The cell of some columns in which a line has no fewer dots than any other, and others as few as can be; of
    /// such cells the nearest to a column.
    private func cell(
        of index: Int, near column: Int, in columns: Range<Int>, _ all: DotCanvas, _ taken: Set<Int>
    ) -> Int? {
        var best: (cell: Int, others: Int, own: Int, distance: Int)?
        for candidate in columns.clamped(to: 0..<all.columns) {
            for row in 0..<all.rows {
                let cell = row * all.columns + candidate
                let mask = lines[index].canvas.mask(cell)
                let own = mask.nonzeroBitCount
                guard own > 0, !taken.contains(cell),
                    lines.allSatisfy({ $0.canvas.mask(cell).nonzeroBitCount <= own })
                else { continue }
                let others = (all.mask(cell) & ~mask).nonzeroBitCount
                let distance = abs(candidate - column)
                if let best, (best.others, -best.own, best.distance) <= (others, -own, distance) { continue }
                best = (cell, others, own, distance)
            }
        }
        return best?.cell
    }

    /// Where a cell has one dot a line consists of its marks; lines in the same cell take turns along it.
    private func drawEverywhere(_ all: DotCanvas, x: Int, y: Int, on grid: inout Grid) {
        for row in 0..<all.rows {
            for column in 0..<all.columns {
                let owners = lines.filter { $0.canvas.mask(row * all.columns + column) != 0 }
                guard !owners.isEmpty else { continue }
                let owner = owners[column % owners.count]
                grid[x + column, y + row] = Cell(owner.mark.glyph, style: owner.style)
            }
        }
    }
}
