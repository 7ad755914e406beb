import Canvas

/// Rows of cells in aligned columns, two blanks between them.
struct TextTable {
    /// Columns that are set flush right, such as numbers.
    var rightAligned: Set<Int> = []
    var rows: [[String]] = []

    /// The lines, each indented and without blanks at its end.
    func text(indent: String = "  ") -> String {
        var widths: [Int] = []
        for row in rows {
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], Glyphs.width(of: cell))
            }
        }
        return rows.map { row in
            var line = indent
            for (column, cell) in row.enumerated() {
                let padding = String(repeating: " ", count: widths[column] - Glyphs.width(of: cell))
                let isLast = column == row.count - 1
                line += rightAligned.contains(column) ? padding + cell : isLast ? cell : cell + padding
                if !isLast { line += "  " }
            }
            while line.hasSuffix(" ") { line.removeLast() }
            return line + "\n"
        }.joined()
    }
}
