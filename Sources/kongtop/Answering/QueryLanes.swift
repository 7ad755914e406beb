import Dispatch
import Synchronization

/// Threads for queries, so that a long one keeps neither scrapes nor short answers waiting: Swift's own threads are as
/// few as the processors.
final class QueryLanes: TaskExecutor {
    /// Serial queues, each of which is a thread while it has work.
    private let queues: [DispatchQueue]
    /// How many jobs each queue has.
    private let loads: Mutex<[Int]>

    /// - Parameter count: so many queries run at the same time, and the others wait.
    init(count: Int) {
        queues = (0..<max(1, count)).map { DispatchQueue(label: "kongtop.query.\($0)") }
        loads = Mutex([Int](repeating: 0, count: queues.count))
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let lane = loads.withLock { loads in
            let lane = loads.indices.min { loads[$0] < loads[$1] } ?? 0
            loads[lane] += 1
            return lane
        }
        queues[lane].async { [self] in
            job.runSynchronously(on: asUnownedTaskExecutor())
            loads.withLock { $0[lane] -= 1 }
        }
    }
}
