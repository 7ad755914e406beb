import MetricModel

/// Gathers the series that can ever be printed and gives each its cells; a series registered twice is one series.
struct SeriesCatalogBuilder {
    /// A family and its series so far, in the order of registration.
    struct Entry {
        let family: MetricFamily
        var series: [SeriesCatalog.Series] = []
        var cells: [[UInt8]: Int] = [:]
    }

    private(set) var cellCount = 0
    /// About how many lines a page has once every series has seen some traffic.
    private(set) var likelyLineCount = 0
    private var entries: [Entry] = []
    private var indices: [String: Int] = [:]

    /// - Parameters:
    ///   - values: the labels' values, in the order of the family's label names.
    ///   - isLikely: whether ordinary traffic makes the series appear.
    /// - Returns: the series' cell.
    mutating func series(_ family: MetricFamily, _ values: [String], isLikely: Bool = true) -> Int {
        let index = indices[family.name] ?? entries.count
        if index == entries.count {
            indices[family.name] = index
            entries.append(Entry(family: family))
        }
        let text = KongText.labels(family.labelNames, values)
        if let cell = entries[index].cells[text] { return cell }
        let cell = cellCount
        entries[index].cells[text] = cell
        entries[index].series.append(SeriesCatalog.Series(labelText: text, values: values, cell: cell))
        cellCount += family.cellsPerSeries
        if isLikely {
            likelyLineCount += family.type == .histogram ? (family.bounds.count + 1) * 4 / 5 + 2 : 1
        }
        return cell
    }

    mutating func histogram(_ family: MetricFamily, _ values: [String]) -> HistogramCells {
        HistogramCells(first: series(family, values), bounds: family.bounds)
    }

    func build() -> SeriesCatalog {
        SeriesCatalog(entries.sorted { $0.family.name.precedesBytewise($1.family.name) })
    }
}
