import MetricModel

/// Scrapes one target, turn by turn, until its task is cancelled.
actor ScrapeLoop {
    private(set) var target: Target
    private let sink: any SampleSink
    private let fetcher: any PageFetching
    private let clock: any ScrapeClock
    private let onReport: @Sendable (ScrapeReport) -> Void
    private var schedule: ScrapeSchedule

    private(set) var health: TargetHealth
    private var writer: ScrapeWriter

    init(
        target: Target, sink: any SampleSink, fetcher: any PageFetching, clock: any ScrapeClock,
        onReport: @escaping @Sendable (ScrapeReport) -> Void
    ) {
        self.target = target
        self.sink = sink
        self.fetcher = fetcher
        self.clock = clock
        self.onReport = onReport
        schedule = ScrapeSchedule(of: target)
        health = TargetHealth(of: target)
        writer = ScrapeWriter(target: target, sink: sink)
    }

    /// Takes turns of another length from now on; only while the loop does not run.
    func setInterval(_ interval: TimeSpan) {
        target = target.asked(every: interval)
        schedule = ScrapeSchedule(of: target)
        health.note(target)
    }

    /// Takes note of what discovery says of the target by now.
    func noteDiscovered(_ labels: Labels) {
        guard target.labelsBeforeRelabeling != labels else { return }
        target.labelsBeforeRelabeling = labels
        health.note(target)
    }

    /// - Parameter isEager: whether the first scrape comes at once instead of at the target's first turn.
    func run(isEager: Bool) async {
        var turn = isEager ? clock.now() : schedule.turn(after: clock.now())
        var isFirst = isEager
        while !Task.isCancelled {
            health.nextTurn = turn
            guard await wait(for: &turn) else { return }
            let begin = clock.now()
            guard await scrape(at: schedule.stamp(for: turn, at: begin)) else { return }
            let earliest = isFirst ? schedule.halfAnInterval(after: begin) : turn
            turn = schedule.turn(after: max(earliest, clock.now()))
            isFirst = false
        }
    }

    /// Sleeps until the turn has come; where the wall clock was set back, the turn is moved to the new time.
    ///
    /// - Returns: false where the task was cancelled.
    private func wait(for turn: inout Timestamp) async -> Bool {
        while true {
            let now = clock.now()
            if turn <= now { return !Task.isCancelled }
            if turn - now > .milliseconds(2 * schedule.interval.milliseconds) { turn = schedule.turn(after: now) }
            do {
                try await clock.sleep(for: turn - now)
            } catch {
                return false
            }
        }
    }

    /// - Returns: false where the task was cancelled: then nothing was written.
    private func scrape(at timestamp: Timestamp) async -> Bool {
        let start = clock.uptime()
        let answer: Result<FetchedPage, ScrapeFailure>
        do {
            if let refusal = target.refusal { throw ScrapeFailure(refusal, target: target, address: target.address) }
            answer = .success(try await fetcher.fetch(target))
        } catch let failure as ScrapeFailure {
            answer = .failure(failure)
        } catch {
            return false
        }
        let report = writer.write(answer, at: timestamp) { self.clock.uptime() - start }
        if case .success(let page) = answer { fetcher.recycle(page) }
        health.note(report)
        onReport(report)
        return true
    }

    /// Ends the removed target's series, a little over two intervals after its last scrape: had the target come back
    /// by then, its new samples were there first and the markers, being older, are dropped
    /// (endOfRunStaleness of Prometheus' scrape/scrape.go).
    func retire() async {
        guard health.lastReport != nil else { return }
        let now = clock.now()
        let end = schedule.turn(after: now)
        let grace = TimeSpan.milliseconds(schedule.interval.milliseconds + schedule.interval.milliseconds / 10)
        do {
            try await clock.sleep(for: end + grace - now)
        } catch {
            return
        }
        writer.end(at: end)
    }
}
