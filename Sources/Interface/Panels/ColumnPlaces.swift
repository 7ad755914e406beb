/// Columns that stand side by side on the screen.
enum ColumnPlaces {
    /// Which of them stands at a place; nil between them and behind the last one.
    static func index(at x: Int, from start: Int, widths: [Int], gap: Int) -> Int? {
        var start = start
        for (index, width) in widths.enumerated() {
            if (start..<start + width).contains(x) { return index }
            start += width + gap
        }
        return nil
    }
}
