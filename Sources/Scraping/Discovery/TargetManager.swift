import MetricModel

/// Keeps the list of targets up to date: runs the jobs' discoveries and builds targets of what they find.
public actor TargetManager {
    private struct Update: Sendable {
        let place: Int
        let update: DiscoveryUpdate
    }

    private let jobs: [ScrapeJob]
    private let fetcher: HTTPPageFetcher
    private let apply: @Sendable (DiscoveredTargets) async -> Void
    private let discoverers: [(job: Int, discoverer: any Discoverer)]
    private var updates: [DiscoveryUpdate?]
    private var task: Task<Void, Never>?
    private var isStopped = false

    /// - Parameter apply: given the whole list whenever it may have changed, one call after the other.
    public init(jobs: [ScrapeJob], apply: @escaping @Sendable (DiscoveredTargets) async -> Void) {
        let fetcher = HTTPPageFetcher()
        self.init(jobs: jobs, fetcher: fetcher, clock: SystemClock(), apply: apply)
    }

    init(
        jobs: [ScrapeJob], fetcher: HTTPPageFetcher, clock: any ScrapeClock,
        apply: @escaping @Sendable (DiscoveredTargets) async -> Void
    ) {
        self.jobs = jobs
        self.fetcher = fetcher
        self.apply = apply
        discoverers = jobs.indices.flatMap { index in
            jobs[index].discoveries.map { discovery in
                (index, TargetManager.discoverer(for: discovery, fetcher: fetcher, clock: clock))
            }
        }
        updates = Array(repeating: nil, count: discoverers.count)
    }

    private static func discoverer(
        for discovery: TargetDiscovery, fetcher: HTTPPageFetcher, clock: any ScrapeClock
    ) -> any Discoverer {
        switch discovery {
        case .listed(let groups): ListedDiscoverer(groups: groups)
        case .files(let files): FileDiscoverer(files, clock: clock)
        case .http(let http): HTTPDiscoverer(http, fetcher: fetcher, clock: clock)
        case .dns(let dns): DNSDiscoverer(dns, clock: clock)
        }
    }

    /// Begins to look; to be called once.
    public func start() {
        guard task == nil else { return }
        let (stream, continuation) = AsyncStream<Update>.makeStream()
        let discoverers = discoverers.map(\.discoverer)
        task = Task.detached { [self] in
            await withTaskGroup { group in
                for (place, discoverer) in discoverers.enumerated() {
                    group.addTask {
                        await discoverer.run { continuation.yield(Update(place: place, update: $0)) }
                    }
                }
                for await update in stream { await take(update) }
                group.cancelAll()
            }
        }
    }

    /// Ends all looking; the targets stay as they are.
    ///
    /// Does not wait for name servers that are silent just now; what they say is not looked at any more.
    public func stop() async {
        isStopped = true
        task?.cancel()
        await fetcher.shutDown()
    }

    private func take(_ update: Update) async {
        if isStopped { return }
        updates[update.place] = update.update
        await apply(build())
    }

    private func build() -> DiscoveredTargets {
        var result = DiscoveredTargets()
        result.isComplete = updates.allSatisfy { $0 != nil }
        for (index, job) in jobs.enumerated() {
            var known: Set<TargetIdentity> = []
            let building = TargetBuilding(job)
            let first = result.targets.count
            for (place, discoverer) in discoverers.enumerated() where discoverer.job == index {
                guard let update = updates[place] else { continue }
                result.problems += update.problems.map { DiscoveryProblem(job: job.name, message: $0) }
                for outcome in update.groups.flatMap(building.outcomes) {
                    result.add(outcome, of: job, known: &known)
                }
            }
            result.refuseTargets(from: first, of: job)
        }
        return result
    }
}

extension DiscoveredTargets {
    /// A job with too many targets scrapes none of them (refreshTargetLimitErr of Prometheus' scrape/scrape.go).
    fileprivate mutating func refuseTargets(from first: Int, of job: ScrapeJob) {
        let count = targets.count - first
        guard job.targetLimit > 0, count > job.targetLimit else { return }
        for index in targets[first...].indices {
            targets[index].refusal = .targetLimit(count: count, limit: job.targetLimit)
        }
    }

    fileprivate mutating func add(
        _ outcome: TargetBuilding.Outcome, of job: ScrapeJob, known: inout Set<TargetIdentity>
    ) {
        switch outcome {
        case .target(let target):
            if known.insert(TargetIdentity(target)).inserted { targets.append(target) }
        case .dropped(let labels):
            dropped.append(Dropped(job: job.name, labels: labels))
        case .refused(let labels, let reason):
            let address = labels[MetaLabel.address]
            problems.append(
                DiscoveryProblem(job: job.name, message: "target \(LabelSyntax.quoted(address)): \(reason)"))
        }
    }
}
