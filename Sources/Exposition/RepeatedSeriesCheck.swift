import MetricModel

/// Series that stand on a page twice.
enum RepeatedSeriesCheck {
    private struct Identity: Hashable {
        let labels: Labels
        let timestamp: Int64?
    }

    static func findings(_ page: WrittenPage) -> [PageFinding] {
        var firstLines: [Identity: Int] = [:]
        var findings: [PageFinding] = []
        for sample in page.samples {
            let identity = Identity(labels: sample.identity, timestamp: sample.timestamp)
            if let first = firstLines[identity] {
                let message = "\(sample.identity) stands on line \(first) already; this sample is dropped"
                findings.append(PageFinding(.repeatedSeries, sample.name, message, line: sample.line))
            } else {
                firstLines[identity] = sample.line
            }
        }
        return findings
    }
}
