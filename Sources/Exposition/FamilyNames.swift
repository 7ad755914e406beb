import MetricModel

/// Finds the family a sample belongs to.
public struct FamilyNames {
    private let types: [String: MetricType]
    private let suffixes: [(String, Set<MetricType>)]

    init(_ page: WrittenPage) {
        self.init(page.families, format: page.format)
    }

    /// - Parameters:
    ///   - families: what is declared; of several with the same name the first counts.
    ///   - format: whose suffixes lead from a sample's name to its family's.
    public init(_ families: [FamilyMetadata], format: ExpositionFormat) {
        types = Dictionary(families.map { ($0.name, $0.metadata.type) }, uniquingKeysWith: { first, _ in first })
        suffixes = format == .openMetrics ? FamilyNames.openMetricsSuffixes : FamilyNames.textSuffixes
    }

    /// The declared family whose samples are named so, or the name itself.
    public func family(of sample: String) -> String {
        if types[sample] != nil { return sample }
        for (suffix, owners) in suffixes where sample.hasSuffix(suffix) {
            let stem = String(sample.dropLast(suffix.count))
            if let type = types[stem], owners.contains(type) { return stem }
        }
        return sample
    }

    private static let textSuffixes: [(String, Set<MetricType>)] = [
        ("_bucket", [.histogram]), ("_count", [.histogram, .summary]), ("_sum", [.histogram, .summary]),
    ]

    private static let openMetricsSuffixes: [(String, Set<MetricType>)] = [
        ("_bucket", [.histogram, .gaugehistogram]), ("_count", [.histogram, .summary]),
        ("_sum", [.histogram, .summary]), ("_gcount", [.gaugehistogram]), ("_gsum", [.gaugehistogram]),
        ("_total", [.counter]), ("_created", [.counter, .histogram, .summary]), ("_info", [.info]),
    ]
}
