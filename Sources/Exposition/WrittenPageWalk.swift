import MetricModel

/// Goes through a page from sample to sample.
struct WrittenPageWalk {
    private(set) var collector = FamilyCollector()
    private let page: PageBytes
    private let format: ExpositionFormat
    private var parser: LineParser
    private var packer = LabelPacker()
    private var type = MetricType.unknown
    private var count = 0
    private var line = 1
    private var countedUntil = 0
    private var budget: RereadingBudget

    init(_ page: PageBytes, format: ExpositionFormat) {
        self.page = page
        self.format = format
        parser = LineParser(page, format: format)
        budget = RereadingBudget(pageLength: page.count)
    }

    /// The next sample; nil at the end of the page.
    mutating func nextSample() throws(LineFault) -> WrittenSample? {
        while true {
            let start = parser.position
            switch try parser.next() {
            case .endOfPage: return nil
            case .blank, .comment: continue
            case .metadata:
                if parser.metadata.kind == .type { type = parser.metadata.type }
                collector.add(parser.metadata, on: page, format: format)
            case .sample:
                do throws(LineFault) {
                    try packer.pack(parser, type: type)
                    return try makeSample(at: start)
                } catch {
                    parser.position = start
                    throw error
                }
            }
        }
    }

    /// Goes behind the line a fault began on; returns whether the page ends there.
    mutating func skipLine(_ fault: LineFault) -> Bool {
        packer.forgetOrder()
        parser.position = budget.nextLine(after: fault, entryStart: parser.position, on: page)
        return parser.position >= page.count
    }

    private mutating func makeSample(at start: Int) throws(LineFault) -> WrittenSample {
        line += page.slice(countedUntil..<start).lazy.filter { $0 == 0x0a }.count
        countedUntil = start
        let exemplar = parser.exemplar.map {
            PageExemplar(
                sampleIndex: count, labels: parser.parsedExemplarLabels, value: $0.value, timestamp: $0.timestamp)
        }
        count += 1
        return WrittenSample(
            name: try parser.text(parser.name, isQuoted: parser.nameIsQuoted), labels: try parser.writtenLabels(),
            identity: packer.withPacked { Labels(alreadyPacked: $0) }, value: parser.value,
            timestamp: parser.timestamp, exemplar: exemplar, line: line,
            block: collector.lastFamily)
    }
}
