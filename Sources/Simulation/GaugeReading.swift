/// What a gauge of a node shows.
enum GaugeReading: Sendable {
    case constant(Double)
    /// Requests the node has served, the scrapes and health checks among them.
    case requests
    case connections(Connections)
    case pendingTimers
    /// The memory of a worker's Lua machine, which fills up and is collected.
    case workerMemory(worker: Int)
    /// A shared dictionary that fills while the node runs: bytes at the start and at most.
    case dictionary(from: Double, to: Double)

    enum Connections: String, CaseIterable, Sendable {
        case accepted, active, handled, reading, total, waiting, writing
    }
}
