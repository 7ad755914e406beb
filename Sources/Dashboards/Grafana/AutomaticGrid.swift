/// The second schema's grid that places its panels itself, in columns of equal width, on a screen of some 1,850 pixels.
struct AutomaticGrid {
    private let columns: Int
    private let height: Int

    private static let screenWidth = 1850.0
    /// A row of the classic grid, its margin included.
    private static let pixelsPerRow = 38.0

    /// - Parameters:
    ///   - layout: The layout's `spec`.
    ///   - count: How many panels there are: fewer than there is room for share the whole width.
    init(_ layout: JSONValue, count: Int) {
        let most = min(max(layout["maxColumnCount"].integer ?? 3, 1), 24)
        let least = Self.size(layout, "columnWidth", ["narrow": 192, "standard": 448, "wide": 768], standard: 448)
        let fitting = Int(clamping: Self.screenWidth / max(least, 1), to: 1...24)
        columns = max(min(most, fitting, count), 1)
        let pixels = Self.size(layout, "rowHeight", ["short": 168, "standard": 320, "tall": 512], standard: 320)
        height = Int(clamping: (pixels / Self.pixelsPerRow).rounded(), to: 2...100)
    }

    /// The size by its mode's name, or in pixels; the first drafts wrote either in one place.
    private static func size(
        _ layout: JSONValue, _ name: String, _ named: [String: Double], standard: Double
    ) -> Double {
        let mode = layout["\(name)Mode"].text ?? layout[name].text ?? ""
        return named[mode] ?? layout[name].number ?? standard
    }

    /// The columns' edges are rounded to the classic grid's, so that they meet.
    func place(of index: Int, top: Int) -> GridPosition {
        let column = index % columns
        let (left, right) = (column * 24 / columns, (column + 1) * 24 / columns)
        return GridPosition(x: left, y: top + index / columns * height, width: right - left, height: height)
    }
}
