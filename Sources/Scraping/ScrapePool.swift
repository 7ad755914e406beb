public import MetricModel

/// All targets, each scraped on its own schedule; none waits for another.
public actor ScrapePool {
    private struct Member {
        let loop: ScrapeLoop
        let task: Task<Void, Never>
    }

    /// So many new targets are scraped at once when they are set; the rest wait for their turns, so that a large fleet
    /// does not fire together.
    private static let mostEager = 16

    private let sink: any SampleSink
    private let fetcher: any PageFetching
    private let clock: any ScrapeClock
    private let onReport: @Sendable (ScrapeReport) -> Void
    /// The targets without what discovery said of them: that may change without making another target.
    private var members: [(target: Target, member: Member)] = []
    private var retirements: [Int: Task<Void, Never>] = [:]
    private var retirementCount = 0
    private var isStopped = false
    /// What all targets are asked at, whatever their own interval is.
    private var commonInterval: TimeSpan?

    /// - Parameter onReport: called after each scrape, from any thread, in order for each target.
    public init(
        sink: any SampleSink, clock: any ScrapeClock = SystemClock(),
        onReport: @escaping @Sendable (ScrapeReport) -> Void
    ) {
        self.init(sink: sink, fetcher: HTTPPageFetcher(), clock: clock, onReport: onReport)
    }

    init(
        sink: any SampleSink, fetcher: any PageFetching, clock: any ScrapeClock,
        onReport: @escaping @Sendable (ScrapeReport) -> Void
    ) {
        self.sink = sink
        self.fetcher = fetcher
        self.clock = clock
        self.onReport = onReport
    }

    /// Scrapes exactly these targets from now on: known ones go on undisturbed, missing ones are retired.
    public func setTargets(_ targets: [Target]) async {
        guard !isStopped else { return }
        let asked = targets.map { target in commonInterval.map { target.asked(every: $0) } ?? target }
        var wanted: [Target: Target] = [:]
        for target in asked { wanted[target.withoutDiscoveredLabels] = target }
        for (target, member) in members where wanted[target] == nil { retire(member) }
        members.removeAll { wanted[$0.target] == nil }
        var known = Set(members.map(\.target))
        let kept = members
        var eagerCount = 0
        for target in asked where known.insert(target.withoutDiscoveredLabels).inserted {
            let member = start(target, isEager: eagerCount < ScrapePool.mostEager)
            members.append((target.withoutDiscoveredLabels, member))
            eagerCount += 1
        }
        for (target, member) in kept {
            if let labels = wanted[target]?.labelsBeforeRelabeling { await member.loop.noteDiscovered(labels) }
        }
    }

    /// Asks all targets this often from now on, those that are set later too; their series go on without a break.
    public func setInterval(_ interval: TimeSpan) {
        guard !isStopped else { return }
        commonInterval = interval
        members = members.map { target, member in
            member.task.cancel()
            let task = Task.detached {
                await member.task.value
                await member.loop.setInterval(interval)
                await member.loop.run(isEager: false)
            }
            return (target.asked(every: interval), Member(loop: member.loop, task: task))
        }
    }

    /// The targets' health, in the order in which they were first set.
    public func health() async -> [TargetHealth] {
        var all: [TargetHealth] = []
        for (_, member) in members { all.append(await member.loop.health) }
        return all
    }

    /// Ends all scraping and closes all connections; nothing is written or reported afterwards.
    ///
    /// As when Prometheus shuts down, the series get no stale markers.
    public func stop() async {
        guard !isStopped else { return }
        isStopped = true
        let tasks = members.map(\.member.task) + retirements.values
        members = []
        retirements = [:]
        for task in tasks { task.cancel() }
        for task in tasks { await task.value }
        await fetcher.shutDown()
    }

    private func start(_ target: Target, isEager: Bool) -> Member {
        let loop = ScrapeLoop(target: target, sink: sink, fetcher: fetcher, clock: clock, onReport: onReport)
        let task = Task.detached { await loop.run(isEager: isEager) }
        return Member(loop: loop, task: task)
    }

    private func retire(_ member: Member) {
        member.task.cancel()
        retirementCount += 1
        let number = retirementCount
        retirements[number] = Task.detached {
            await member.task.value
            await member.loop.retire()
            await self.forgetRetirement(number)
        }
    }

    private func forgetRetirement(_ number: Int) {
        retirements[number] = nil
    }
}
