import MetricModel

/// Writes a target's scrapes to the store, good and bad, with the series that tell of them.
struct ScrapeWriter: Sendable {
    private let target: Target
    private var synthetic: SyntheticSeries
    private var intake: PageIntake

    init(target: Target, sink: any SampleSink) {
        self.target = target
        synthetic = SyntheticSeries(of: target, sink: sink)
        intake = PageIntake(of: target, sink: sink)
    }

    /// - Parameter duration: the seconds since the scrape began, asked for when the page has been read.
    mutating func write(
        _ answer: Result<FetchedPage, ScrapeFailure>, at timestamp: Timestamp, duration: () -> Double
    ) -> ScrapeReport {
        var taken = PageIntake.Result()
        var pageByteCount = 0
        var failure: ScrapeFailure?
        var answerHeaders: [HeaderLine] = []
        switch answer {
        case .success(let page):
            pageByteCount = page.bytes.count
            answerHeaders = page.headers.map(\.maskingCookies)
            taken = intake.take(page, at: timestamp)
            failure = taken.refusal.map { ScrapeFailure($0, target: target, address: target.address) }
        case .failure(let reason):
            intake.endAll(at: timestamp)
            failure = reason
        }
        let seconds = duration()
        synthetic.write(isUp: failure == nil, seconds: seconds, counts: taken.counts, at: timestamp)
        return ScrapeReport(
            target: target, timestamp: timestamp, duration: seconds, pageByteCount: pageByteCount,
            counts: taken.counts, outcome: failure.map { .failed($0) } ?? .succeeded(problems: taken.problems),
            families: taken.families, answerHeaders: answerHeaders)
    }

    /// Ends all the target's series.
    mutating func end(at timestamp: Timestamp) {
        intake.endAll(at: timestamp)
        synthetic.end(at: timestamp)
    }
}
