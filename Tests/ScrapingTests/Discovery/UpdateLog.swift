import MetricModel
import Synchronization

@testable import Scraping

/// Keeps what a discoverer reports and lets a test wait for some.
final class UpdateLog: Sendable {
    private let updates = Mutex<[DiscoveryUpdate]>([])

    @Sendable func note(_ update: DiscoveryUpdate) {
        updates.withLock { $0.append(update) }
    }

    var all: [DiscoveryUpdate] { updates.withLock { $0 } }

    /// All addresses of the last update.
    var addresses: [String] { all.last?.groups.flatMap(\.targets).map { $0["__address__"] } ?? [] }

    func wait(for count: Int) async {
        while all.count < count { await Task.yield() }
    }
}
