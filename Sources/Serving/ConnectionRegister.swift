import NIOCore
import Synchronization

/// Which connections are open and which of them wait for a request.
///
/// Where there are too many, the one that has been waiting longest goes: clients that connect and say nothing can't
/// keep others out. None that is being answered goes.
final class ConnectionRegister: Sendable {
    private struct Entry {
        let channel: any Channel
        var isBusy = false
        var since: NIODeadline
    }

    private let limit: Int
    private let entries = Mutex<[ObjectIdentifier: Entry]>([:])

    init(limit: Int) {
        self.limit = limit
    }

    /// Takes note of a new connection, and closes one where there are more than the limit.
    func add(_ channel: any Channel) {
        let surplus = entries.withLock { entries -> (any Channel)? in
            entries[ObjectIdentifier(channel)] = Entry(channel: channel, since: .now())
            guard entries.count > limit else { return nil }
            let waiting = entries.values.filter { !$0.isBusy }
            return waiting.min { $0.since < $1.since }?.channel
        }
        surplus?.close(promise: nil)
    }

    func remove(_ channel: any Channel) {
        entries.withLock { $0[ObjectIdentifier(channel)] = nil }
    }

    /// Notes that the connection's request is being answered, or that it waits for the next one.
    func mark(_ channel: any Channel, isBusy: Bool) {
        entries.withLock { entries in
            entries[ObjectIdentifier(channel)]?.isBusy = isBusy
            entries[ObjectIdentifier(channel)]?.since = .now()
        }
    }

    var count: Int { entries.withLock { $0.count } }
}
