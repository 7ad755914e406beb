import MetricModel

/// Prints /metrics as Kong does: families in one bytewise sort, no timestamps, no end mark.
struct KongPage {
    private(set) var bytes: [UInt8]

    init(expectedSize: Int) {
        bytes = []
        bytes.reserveCapacity(expectedSize)
    }

    /// Prints the families of both catalogs, which share none.
    mutating func print(_ left: CatalogNumbers, _ right: CatalogNumbers) {
        var rest = right.catalog.blocks[...]
        for block in left.catalog.blocks {
            while let next = rest.first, next.family.name.precedesBytewise(block.family.name) {
                print(next, of: right)
                rest.removeFirst()
            }
            print(block, of: left)
        }
        for block in rest { print(block, of: right) }
    }

    /// A family without lines is left out, header and all.
    private mutating func print(_ block: SeriesCatalog.Block, of numbers: CatalogNumbers) {
        var isFirst = true
        numbers.forEachLine(of: block) { line, value in
            if isFirst { bytes.append(contentsOf: block.header) }
            isFirst = false
            bytes.append(contentsOf: numbers.catalog.text(ofLine: line))
            KongText.append(value, to: &bytes)
            bytes.append(UInt8(ascii: "\n"))
        }
    }
}
