import MetricModel

/// Classic histograms whose buckets fall, or whose `+Inf` differs from `_count`.
enum HistogramCheck {
    private struct Histogram {
        var buckets: [(bound: Double, count: Double, line: Int)] = []
        var count: (value: Double, line: Int)?
    }

    static func findings(_ page: WrittenPage) -> [PageFinding] {
        let declared = Set(page.families.filter { $0.metadata.type == .histogram }.map(\.name))
        var histograms: [Labels: Histogram] = [:]
        var order: [Labels] = []
        for sample in page.samples {
            guard let (stem, isBucket) = part(of: sample.name), declared.contains(stem) else { continue }
            let key = sample.identity.removing([Label.bucketBound]).setting(Label.metricName, to: stem)
            if histograms[key] == nil { order.append(key) }
            if isBucket {
                guard let bound = bound(sample.value(of: Label.bucketBound)) else { continue }
                histograms[key, default: Histogram()].buckets.append((bound, sample.value, sample.line))
            } else {
                histograms[key, default: Histogram()].count = (sample.value, sample.line)
            }
        }
        return order.flatMap { key in histograms[key].map { findings($0, key) } ?? [] }
    }

    private static func part(of name: String) -> (stem: String, isBucket: Bool)? {
        if name.hasSuffix("_bucket") { return (String(name.dropLast(7)), true) }
        if name.hasSuffix("_count") { return (String(name.dropLast(6)), false) }
        return nil
    }

    private static func bound(_ text: String) -> Double? {
        var text = text
        return text.withUTF8 { FloatText.bound(UnsafeRawBufferPointer($0)) }
    }

    private static func findings(_ histogram: Histogram, _ key: Labels) -> [PageFinding] {
        var findings: [PageFinding] = []
        let buckets = histogram.buckets.sorted { $0.bound < $1.bound }
        for (lower, upper) in zip(buckets, buckets.dropFirst()) where upper.count < lower.count {
            let message = "\(key): bucket \(GoFloat.openMetrics(upper.bound)) counts less than the one below it"
            findings.append(PageFinding(.fallingBuckets, key.metricName, message, line: upper.line))
        }
        if let last = buckets.last, last.bound == .infinity, let count = histogram.count, last.count != count.value {
            let numbers = "+Inf is \(GoFloat.shortest(last.count)), _count is \(GoFloat.shortest(count.value))"
            let message = "\(key): \(numbers); the page was torn while being printed"
            findings.append(PageFinding(.tornHistogram, key.metricName, message, line: count.line))
        }
        return findings
    }
}
