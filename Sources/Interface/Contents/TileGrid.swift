import Canvas
import Dashboards

/// Places of equal size for a panel's values: side by side, below each other, or both.
struct TileGrid {
    private(set) var areas: [Rect] = []
    /// How many have no place.
    private(set) var hidden = 0

    /// - Parameter least: The smallest size a value can be shown in.
    init(count: Int, in area: Rect, orientation: PanelOrientation, least: (width: Int, height: Int)) {
        guard count > 0, area.width > 0, area.height > 0 else { return }
        let mostColumns = max(1, area.width / max(1, least.width))
        let mostRows = max(1, area.height / max(1, least.height))
        let columns: Int
        switch orientation {
        case .horizontal where count <= mostRows: columns = 1
        case .vertical where count <= mostColumns: columns = count
        case .automatic where count <= mostColumns && area.width / count >= 14: columns = count
        default: columns = Self.best(count, area, mostColumns, mostRows)
        }
        let rows = min((count + columns - 1) / columns, mostRows)
        let shown = min(count, columns * rows)
        hidden = count - shown
        for place in 0..<shown {
            let (row, column) = (place / columns, place % columns)
            // The last line may have fewer, which are wider then.
            let inRow = min(columns, shown - row * columns)
            let left = area.width * column / inRow
            let right = area.width * (column + 1) / inRow
            let top = area.height * row / rows
            let bottom = area.height * (row + 1) / rows
            areas.append(Rect(x: area.x + left, y: area.y + top, width: right - left, height: bottom - top))
        }
    }

    /// The number of columns that leaves every value the most room; a cell is about twice as high as wide.
    private static func best(_ count: Int, _ area: Rect, _ mostColumns: Int, _ mostRows: Int) -> Int {
        var best = (columns: 1, room: -1)
        for columns in 1...min(count, mostColumns) {
            let rows = (count + columns - 1) / columns
            guard rows <= mostRows || columns == min(count, mostColumns) else { continue }
            let room = min(area.width / columns, area.height / min(rows, mostRows) * 4)
            if room > best.room { best = (columns, room) }
        }
        return best.columns
    }
}
