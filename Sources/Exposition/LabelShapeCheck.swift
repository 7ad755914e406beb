import MetricModel

/// Samples that lack labels nearly all samples of their name have.
enum LabelShapeCheck {
    static func findings(_ page: WrittenPage) -> [PageFinding] {
        var groups: [String: [WrittenSample]] = [:]
        for sample in page.samples { groups[sample.name, default: []].append(sample) }
        var findings: [PageFinding] = []
        for (name, samples) in groups where samples.count > 1 {
            var counts: [String: Int] = [:]
            for sample in samples {
                for label in Set(sample.labels.map(\.name)) { counts[label, default: 0] += 1 }
            }
            // With two samples, the label the other one has is usual too.
            let usual = counts.filter { $0.value * 2 > samples.count || (samples.count == 2 && $0.value == 1) }.keys
            for sample in samples {
                let missing = usual.filter { usual in !sample.labels.contains { $0.name.isBytewiseEqual(to: usual) } }
                if missing.isEmpty { continue }
                let list = missing.sorted().map(LabelSyntax.quoted).joined(separator: ", ")
                findings.append(
                    PageFinding(
                        .unusualLabels, name, "has no \(list) as its neighbours have; it may be forged",
                        line: sample.line))
            }
        }
        return findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }
}
