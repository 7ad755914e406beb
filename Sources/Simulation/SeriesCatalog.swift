import MetricModel

/// The lines a page can have, sorted as Kong sorts them, each with its text ready and the cell its number comes from.
///
/// Families stand in bytewise order, and so do the series of a family by their label text. A histogram's
/// buckets come first, series by series in the order of their bounds, then all counts, then all sums.
struct SeriesCatalog: Sendable {
    struct Series: Sendable {
        let labelText: [UInt8]
        let values: [String]
        let cell: Int
    }

    /// A family's share of the page.
    struct Block: Sendable {
        let family: MetricFamily
        let series: [Series]
        /// The HELP and TYPE lines.
        let header: [UInt8]
        let lines: Range<Int>
    }

    private(set) var blocks: [Block] = []
    /// The cell that holds a line's number.
    private(set) var lineCells: [Int] = []
    /// Everything that stands before the numbers, line after line.
    private var text: [UInt8] = []
    /// Where a line's text starts in `text`; one more than there are lines.
    private var textStarts: [Int] = [0]

    var lineCount: Int { lineCells.count }

    init(_ entries: [SeriesCatalogBuilder.Entry]) {
        for entry in entries { append(entry) }
    }

    func text(ofLine line: Int) -> ArraySlice<UInt8> {
        text[textStarts[line]..<textStarts[line + 1]]
    }

    // MARK: - Building

    private mutating func append(_ entry: SeriesCatalogBuilder.Entry) {
        let family = entry.family
        let series = entry.series.sorted { $0.labelText.lexicographicallyPrecedes($1.labelText) }
        let start = lineCount
        if family.type == .histogram {
            appendHistogram(family, series)
        } else {
            for one in series { appendLine(family.name, one.labelText, cell: one.cell) }
        }
        let header = "# HELP \(family.name) \(family.help)\n# TYPE \(family.name) \(family.type.rawValue)\n"
        blocks.append(
            Block(family: family, series: series, header: Array(header.utf8), lines: start..<lineCount))
    }

    private mutating func appendHistogram(_ family: MetricFamily, _ series: [Series]) {
        for one in series {
            for bucket in 0...family.bounds.count {
                let bound = SeriesCatalog.boundText(family, bucket)
                appendLine(
                    family.name + "_bucket", one.labelText + Array(",le=\"\(bound)\"".utf8),
                    cell: one.cell + bucket)
            }
        }
        for one in series {
            appendLine(family.name + "_count", one.labelText, cell: one.cell + family.bounds.count + 1)
        }
        for one in series {
            appendLine(family.name + "_sum", one.labelText, cell: one.cell + family.bounds.count + 2)
        }
    }

    private mutating func appendLine(_ name: String, _ labelText: [UInt8], cell: Int) {
        text.append(contentsOf: name.utf8)
        if !labelText.isEmpty {
            text.append(UInt8(ascii: "{"))
            text.append(contentsOf: labelText)
            text.append(UInt8(ascii: "}"))
        }
        text.append(UInt8(ascii: " "))
        textStarts.append(text.count)
        lineCells.append(cell)
    }

    private static func boundText(_ family: MetricFamily, _ bucket: Int) -> String {
        bucket < family.bounds.count ? String(family.bounds[bucket]) : "+Inf"
    }

    // MARK: - Labels

    /// The labels a reader of the page finds on a line.
    func labels(ofLine line: Int) -> Labels {
        guard let block = blocks.first(where: { $0.lines.contains(line) }) else { return .empty }
        let family = block.family
        let position = line - block.lines.lowerBound
        guard family.type == .histogram else {
            return SeriesCatalog.labels(family.name, family, block.series[position])
        }
        let bucketsPerSeries = family.bounds.count + 1
        let bucketLines = block.series.count * bucketsPerSeries
        if position < bucketLines {
            let bound = SeriesCatalog.boundText(family, position % bucketsPerSeries)
            let series = block.series[position / bucketsPerSeries]
            return SeriesCatalog.labels(family.name + "_bucket", family, series, bound: bound)
        }
        let series = block.series[(position - bucketLines) % block.series.count]
        let isCount = position - bucketLines < block.series.count
        return SeriesCatalog.labels(family.name + (isCount ? "_count" : "_sum"), family, series)
    }

    private static func labels(
        _ name: String, _ family: MetricFamily, _ series: Series, bound: String = ""
    ) -> Labels {
        var pairs = [Label(Label.metricName, name)]
        for (name, value) in zip(family.labelNames, series.values) { pairs.append(Label(name, value)) }
        pairs.append(Label(Label.bucketBound, bound))
        return Labels(pairs)
    }
}
