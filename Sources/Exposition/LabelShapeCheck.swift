import MetricModel

/// Samples that lack labels nearly all samples of their name have.
enum LabelShapeCheck {
    static func findings(_ page: WrittenPage) -> [PageFinding] {
        var groups: [String: [WrittenSample]] = [:]
        for sample in page.samples { groups[sample.name, default: []].append(sample) }
        var findings: [PageFinding] = []
        for (name, samples) in groups where samples.count > 1 {
            let usual = usualNames(of: samples)
            for sample in samples {
                let missing = usual.subtracting(names(of: sample))
                if missing.isEmpty { continue }
                let list = missing.sorted().map { LabelSyntax.quoted($0.text) }.joined(separator: ", ")
                findings.append(
                    PageFinding(
                        .unusualLabels, name, "has no \(list) as its neighbours have; it may be forged",
                        line: sample.line))
            }
        }
        return findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }

    /// The labels that more than half of the samples have.
    private static func usualNames(of samples: [WrittenSample]) -> Set<BytewiseText> {
        var counts: [BytewiseText: Int] = [:]
        for sample in samples {
            for name in names(of: sample) { counts[name, default: 0] += 1 }
        }
        // With two samples, the label the other one has is usual too.
        let least = samples.count == 2 ? 1 : samples.count / 2 + 1
        return Set(counts.lazy.filter { $0.value >= least }.map(\.key))
    }

    /// A page of one sample can have hundreds of thousands of labels, so they are never searched one by one.
    private static func names(of sample: WrittenSample) -> Set<BytewiseText> {
        Set(sample.labels.lazy.map { BytewiseText($0.name) })
    }
}
