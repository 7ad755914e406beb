import MetricModel

/// A catalog with the numbers its lines have at a moment.
struct CatalogNumbers {
    let catalog: SeriesCatalog
    let cells: [Double]

    /// The number of a line as it is printed, or nil where the line is not there yet.
    ///
    /// Kong creates a counter, or a histogram's bucket, when it is first counted up; a gauge may well be 0.
    func value(ofLine line: Int, of family: MetricFamily) -> Double? {
        let value = cells[catalog.lineCells[line]]
        guard value > 0 || family.isPrintedAtZero else { return nil }
        return value / family.divisor
    }

    /// Calls `body` for every line that is there.
    ///
    /// - Parameter labels: the lines' labels as far as they have been made; the missing ones are added.
    func visit(
        firstSlot: Int, labels: inout [Labels?],
        _ body: (_ slot: Int, _ labels: Labels, _ value: Double) -> Void
    ) {
        if labels.isEmpty { labels = Array(repeating: nil, count: catalog.lineCount) }
        for block in catalog.blocks {
            for line in block.lines {
                guard let value = value(ofLine: line, of: block.family) else { continue }
                if let known = labels[line] {
                    body(firstSlot + line, known, value)
                } else {
                    let made = catalog.labels(ofLine: line, in: block)
                    labels[line] = made
                    body(firstSlot + line, made, value)
                }
            }
        }
    }
}
