import MetricModel

extension Variable {
    /// PromQL for every set of the labels' values in a range; `last_over_time` keeps names, so that no two metrics
    /// that the selector matches can collide.
    func expression(range: TimeSpan) -> String {
        let names = labels.map { LabelSyntax.isClassicLabelName($0) ? $0 : LabelSyntax.quoted($0) }
        return "group by (\(names.joined(separator: ", "))) (last_over_time(\(selector)[\(range)]))"
    }

    /// The values: of each label set the first label that it has.
    func values(of labelSets: [Labels]) -> [String] {
        var seen: Set<[UInt8]> = []
        var values: [String] = []
        for labelSet in labelSets {
            let found = labels.lazy.map { labelSet[$0] }.first { !$0.isEmpty }
            guard let found else { continue }
            let value = ignoresCase ? Self.lowercasedASCII(found) : found
            if seen.insert(Array(value.utf8)).inserted { values.append(value) }
        }
        return values.sorted { $0.precedesBytewise($1) }
    }

    private static func lowercasedASCII(_ text: String) -> String {
        let bytes = text.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
        return String(decoding: bytes, as: UTF8.self)
    }
}
