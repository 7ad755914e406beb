import MetricModel
import Synchronization

/// Lets the first of many calls through at once and the others together, no more often than a period.
///
/// In its first two seconds it is eager: everything answers for the first time then, and somebody waits for it.
final class Throttle: Sendable {
    private struct State {
        var last: ContinuousClock.Instant?
        var isScheduled = false
    }

    private let state = Mutex(State())
    private let period: Duration
    private let eagerEnd = ContinuousClock.now + .seconds(2)
    private static let eagerPeriod = Duration.milliseconds(50)
    private let action: @Sendable () -> Void

    init(period: Duration, action: @escaping @Sendable () -> Void) {
        self.period = period
        self.action = action
    }

    func call() {
        let now = ContinuousClock.now
        let period = now < eagerEnd ? min(period, Throttle.eagerPeriod) : period
        let wait: Duration? = state.withLock { state in
            if state.isScheduled { return nil }
            let wait = state.last.map { max(.zero, period - (now - $0)) } ?? .zero
            state.isScheduled = wait > .zero
            if wait == .zero { state.last = now }
            return wait
        }
        guard let wait else { return }
        if wait == .zero { return action() }
        Task.detached { [self] in
            try? await Task.sleep(for: wait)
            state.withLock { state in
                state.isScheduled = false
                state.last = .now
            }
            action()
        }
    }
}
