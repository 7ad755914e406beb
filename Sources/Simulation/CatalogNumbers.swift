/// A catalog with the numbers its lines have at a moment.
struct CatalogNumbers {
    let catalog: SeriesCatalog
    let cells: [Double]

    /// Calls `body` for each of the block's lines that is there, with its number as it is printed.
    ///
    /// Kong creates a counter, or a histogram's bucket, when it is first counted up; a gauge may well be 0.
    @inline(__always)
    func forEachLine(of block: SeriesCatalog.Block, _ body: (_ line: Int, _ value: Double) -> Void) {
        let isPrintedAtZero = block.family.isPrintedAtZero
        let divisor = block.family.divisor
        for line in block.lines {
            let value = cells[catalog.lineCells[line]]
            if value > 0 || isPrintedAtZero { body(line, value / divisor) }
        }
    }

    /// Adds the lines that are there, with slots from `firstSlot` on.
    func read(firstSlot: Int, into values: inout SlotValues) {
        for block in catalog.blocks {
            forEachLine(of: block) { line, value in values.append(firstSlot + line, value) }
        }
    }
}
