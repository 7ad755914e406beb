import MetricModel

/// Writes a target's scrapes to the store, good and bad, with the series that tell of them.
struct ScrapeWriter: Sendable {
    private let target: Target
    private let sink: any SampleSink
    private let synthetic: SyntheticSeries
    private var intake: PageIntake<ExpositionPageReader>
    private var batch = ScrapeBatch()

    init(target: Target, sink: any SampleSink) {
        self.target = target
        self.sink = sink
        synthetic = SyntheticSeries(targetLabels: target.labels, sink: sink)
        intake = PageIntake(of: target) { ExpositionPageReader() }
    }

    /// - Parameter duration: the seconds since the scrape began, asked for when the page has been read.
    mutating func write(
        _ answer: Result<FetchedPage, ScrapeFailure>, at timestamp: Timestamp, duration: () -> Double
    ) -> ScrapeReport {
        batch.begin(at: timestamp)
        var counts = ScrapeCounts()
        var pageByteCount = 0
        var failure: ScrapeFailure?
        switch answer {
        case .success(let page):
            pageByteCount = page.bytes.count
            let taken = intake.take(page, into: &batch, sink: sink)
            counts = taken.counts
            failure = taken.refusal.map { ScrapeFailure($0, target: target, address: target.address) }
        case .failure(let reason):
            intake.endAll(into: &batch)
            failure = reason
        }
        let seconds = duration()
        synthetic.write(isUp: failure == nil, seconds: seconds, counts: counts, into: &batch)
        sink.append(batch)
        return ScrapeReport(
            target: target, timestamp: timestamp, duration: seconds, pageByteCount: pageByteCount, counts: counts,
            outcome: failure.map { .failed($0) } ?? .succeeded(problems: ScrapeWriter.problems(counts)))
    }

    /// Ends all the target's series.
    mutating func end(at timestamp: Timestamp) {
        batch.begin(at: timestamp)
        intake.endAll(into: &batch)
        synthetic.end(into: &batch)
        sink.append(batch)
    }

    private static func problems(_ counts: ScrapeCounts) -> [String] {
        guard counts.repeatedSamples > 0 else { return [] }
        let samples = counts.repeatedSamples == 1 ? "1 sample repeats" : "\(counts.repeatedSamples) samples repeat"
        return ["\(samples) a series that the page has already given; the first one counts"]
    }
}
