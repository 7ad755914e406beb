import MetricModel
import Scraping
import Synchronization

/// A clock that stands still until it is moved; sleepers wake in the order of their times.
final class ManualClock: ScrapeClock {
    private struct State {
        var now: Int64
        var sleepers: [(id: Int, until: Int64, continuation: CheckedContinuation<Bool, Never>)] = []
        var cancelled: Set<Int> = []
        var nextID = 0
    }

    private let state: Mutex<State>

    init(at milliseconds: Int64 = 1_000_000) {
        state = Mutex(State(now: milliseconds))
    }

    func now() -> Timestamp { Timestamp(milliseconds: state.withLock { $0.now }) }
    func uptime() -> Double { Double(state.withLock { $0.now }) / 1000 }

    func sleep(for span: TimeSpan) async throws {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        let isComplete = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let immediate: Bool? = state.withLock { state in
                    if state.cancelled.contains(id) { return false }
                    if span <= .zero { return true }
                    state.sleepers.append((id, state.now + span.milliseconds, continuation))
                    return nil
                }
                if let immediate { continuation.resume(returning: immediate) }
            }
        } onCancel: {
            let sleeper = state.withLock { state in
                state.cancelled.insert(id)
                let index = state.sleepers.firstIndex { $0.id == id }
                return index.map { state.sleepers.remove(at: $0) }
            }
            sleeper?.continuation.resume(returning: false)
        }
        guard isComplete else { throw CancellationError() }
    }

    /// Sets the clock without waking anybody before the next `advance`.
    func set(to milliseconds: Int64) {
        state.withLock { $0.now = milliseconds }
    }

    /// Waits until so many tasks sleep, moves on to the first one's time and wakes it.
    func advanceToNextSleeper(of count: Int = 1) async {
        while state.withLock({ $0.sleepers.count }) < count { await Task.yield() }
        let woken = state.withLock { state in
            let first = state.sleepers.map(\.until).min() ?? state.now
            state.now = max(state.now, first)
            let due = state.sleepers.filter { $0.until <= state.now }
            state.sleepers.removeAll { $0.until <= state.now }
            return due
        }
        for sleeper in woken { sleeper.continuation.resume(returning: true) }
    }

    /// Waits until so many tasks sleep.
    func waitForSleepers(_ count: Int) async {
        while state.withLock({ $0.sleepers.count }) < count { await Task.yield() }
    }
}
