import Synchronization
import Testing

@testable import kongtop

@Suite("Threads for queries")
struct QueryLanesTests {
    /// Counts how many jobs are at work at the same time.
    private final class Meter: Sendable {
        private let state = Mutex((now: 0, most: 0))

        var most: Int { state.withLock { $0.most } }

        func work() {
            state.withLock { state in
                state.now += 1
                state.most = max(state.most, state.now)
            }
            var sum = 0.0
            for index in 0..<20_000 { sum += Double(index).squareRoot() }
            state.withLock { $0.now -= sum > 0 ? 1 : 0 }
        }
    }

    @concurrent
    private static func work(_ meter: Meter) async {
        meter.work()
    }

    @Test("never more jobs at once than lanes", arguments: [1, 3])
    func bounded(_ count: Int) async {
        let lanes = QueryLanes(count: count)
        let meter = Meter()
        await withTaskGroup { group in
            for _ in 0..<50 {
                group.addTask(executorPreference: lanes) { await Self.work(meter) }
            }
        }
        #expect((1...count).contains(meter.most))
    }

    @Test("cancelling reaches what runs on a lane")
    func cancellation() async {
        let lanes = QueryLanes(count: 1)
        let task = Task(executorPreference: lanes) {
            while !Task.isCancelled {}
            return true
        }
        task.cancel()
        #expect(await task.value)
    }
}
