/// A screen's worth of cells, drawn on by pens and shown by a terminal.
///
/// Every place outside is silently clipped: a panel may draw into any area, 0×0 included.
public struct Grid: Hashable, Sendable {
    public let width: Int
    public let height: Int
    /// Row by row.
    public private(set) var cells: [Cell]

    public init(width: Int, height: Int, filledWith cell: Cell = .blank) {
        self.width = max(0, width)
        self.height = max(0, height)
        cells = Array(repeating: cell, count: self.width * self.height)
    }

    public var bounds: Rect { Rect(x: 0, y: 0, width: width, height: height) }

    /// The cell at a place; blank outside, and setting outside does nothing.
    public subscript(x: Int, y: Int) -> Cell {
        get { bounds.contains(x: x, y: y) ? cells[y * width + x] : .blank }
        set {
            guard bounds.contains(x: x, y: y) else { return }
            cells[y * width + x] = newValue
        }
    }

    /// Sets the cells of a row, which are within the bounds, up to the last column.
    mutating func fillRow(_ y: Int, from first: Int, to last: Int, with cell: Cell) {
        let row = y * width
        cells.withUnsafeMutableBufferPointer { cells in
            UnsafeMutableBufferPointer(rebasing: cells[row + first..<row + last]).update(repeating: cell)
        }
    }
}
