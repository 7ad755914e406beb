import Interface
import Synchronization
import Terminal

/// Where every other thread leaves what the screen should know; the event loop empties it when it wakes up.
final class Inbox: Sendable {
    private let events = Mutex<[InterfaceEvent]>([])
    private let waker: Waker

    init(waker: Waker) {
        self.waker = waker
    }

    /// Never blocks for longer than another thread's append.
    func post(_ event: InterfaceEvent) {
        events.withLock { $0.append(event) }
        waker.wake()
    }

    /// All that was posted since the last call, oldest first.
    func take() -> [InterfaceEvent] {
        events.withLock { events in
            defer { events.removeAll(keepingCapacity: true) }
            return events
        }
    }
}
