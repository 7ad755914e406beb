import MetricModel

/// What is on a page, what is odd about it, and what is missing.
public struct PageInspection: Sendable {
    /// In the order of the page.
    public private(set) var families: [InspectedFamily] = []
    /// For each label name how many values it has on the page, the most varied first.
    public private(set) var labelCardinality: [(name: String, values: Int)] = []
    public private(set) var findings: [PageFinding] = []
    /// Which gateway prints such pages, where that can be told.
    public let gateway: GatewayGuess?
    /// AI families of Kong that are not there, with what brings them; empty for pages of others.
    public let missing: [MissingFamily]

    /// Looks through a page.
    public init(_ page: WrittenPage) {
        let names = FamilyNames(page)
        gateway = GatewayGuess(page)
        missing = MissingFamily.list(for: page)
        countFamilies(page, names)
        findings += RepeatedSeriesCheck.findings(page)
        findings += LabelShapeCheck.findings(page)
        findings += PlacementCheck.findings(page)
        findings += LabelSpellingCheck.findings(families)
        findings += HistogramCheck.findings(page)
        findings += TokenSumCheck.findings(page)
        findings += MetricLint.findings(families, page)
    }

    private mutating func countFamilies(_ page: WrittenPage, _ names: FamilyNames) {
        var indices: [String: Int] = [:]
        var values: [[String: Set<[UInt8]>]] = []
        var series: [Set<Labels>] = []
        for family in page.families {
            indices[family.name] = families.count
            families.append(InspectedFamily(name: family.name, metadata: family.metadata, isDeclared: true))
        }
        values = Array(repeating: [:], count: families.count)
        series = Array(repeating: [], count: families.count)
        for sample in page.samples {
            let name = names.family(of: sample.name)
            let index = indices[name, default: families.count]
            if index == families.count {
                indices[name] = index
                families.append(InspectedFamily(name: name, metadata: MetricMetadata(), isDeclared: false))
                values.append([:])
                series.append([])
            }
            families[index].sampleCount += 1
            series[index].insert(sample.identity)
            for label in sample.labels { values[index][label.name, default: []].insert(Array(label.value.utf8)) }
        }
        var all: [String: Set<[UInt8]>] = [:]
        for index in families.indices {
            families[index].seriesCount = series[index].count
            families[index].labelCardinality = values[index].mapValues(\.count)
            all.merge(values[index]) { $0.union($1) }
        }
        labelCardinality = all.map { (name: $0.key, values: $0.value.count) }.sorted {
            ($1.values, $0.name) < ($0.values, $1.name)
        }
    }
}
