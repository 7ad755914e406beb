import MetricModel
import Scraping
import Synchronization

/// Tells which targets there are, from the first on: addresses at once, what jobs find as it comes and goes.
final class TargetFeed: Sendable {
    /// Given all targets whenever they may have changed, what stands in the way of finding more, in words, and whether
    /// all that look for targets have answered.
    typealias Apply = @Sendable (_ targets: [Target], _ problems: [String], _ isComplete: Bool) async -> Void

    /// How long to wait for discoveries that do not answer before going on without them.
    private static let patience = Duration.seconds(5)

    private let plan: ScrapePlan
    private let manager = Mutex<TargetManager?>(nil)

    init(_ plan: ScrapePlan) {
        self.plan = plan
    }

    /// Returns when every discovery has answered once, or patience is over; goes on telling until it is stopped.
    func start(_ apply: @escaping Apply) async {
        if plan.jobs.isEmpty { return await apply(plan.targets, [], true) }
        let (answers, answer) = AsyncStream<Void>.makeStream()
        let manager = TargetManager(jobs: plan.jobs) { found in
            await apply(found.targets, found.problems.map(\.description), found.isComplete)
            if found.isComplete { answer.finish() }
        }
        self.manager.withLock { $0 = manager }
        await manager.start()
        await withTaskGroup { group in
            group.addTask { for await _ in answers {} }
            group.addTask { try? await Task.sleep(for: TargetFeed.patience) }
            await group.next()
            group.cancelAll()
        }
    }

    func stop() async {
        await manager.withLock { $0 }?.stop()
    }
}
