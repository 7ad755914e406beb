import MetricModel

/// Token counters of Kong whose total is not prompt plus completion.
enum TokenSumCheck {
    private static let label = "token_type"
    private static let parts = ["prompt_tokens": 0, "input": 0, "completion_tokens": 1, "output": 1]
    private static let totals: Set<String> = ["total_tokens", "total"]

    static func findings(_ page: WrittenPage) -> [PageFinding] {
        var groups: [Labels: (total: WrittenSample?, parts: [Double?])] = [:]
        for sample in page.samples where sample.name.hasSuffix("tokens_total") {
            let kind = sample.value(of: label)
            let key = sample.identity.removing([label])
            if totals.contains(kind) { groups[key, default: (nil, [nil, nil])].total = sample }
            if let part = parts[kind] { groups[key, default: (nil, [nil, nil])].parts[part] = sample.value }
        }
        var findings: [PageFinding] = []
        for (key, group) in groups {
            guard let total = group.total, let input = group.parts[0], let output = group.parts[1] else { continue }
            // Kong prints 14 digits: large counters lose their last ones.
            let tolerance = max(0.5, total.value.magnitude * 1e-13)
            guard !((total.value - input - output).magnitude <= tolerance) else { continue }
            let sum = "\(GoFloat.shortest(input)) + \(GoFloat.shortest(output))"
            let message = "\(key): the total is \(GoFloat.shortest(total.value)), but its parts are \(sum)"
            findings.append(PageFinding(.tokenSum, total.name, message, line: total.line))
        }
        return findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }
}
