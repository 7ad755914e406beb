import Synchronization

/// Memory for page bodies, shared by all targets: a body is held only from its first byte until it is read,
/// so a few buffers serve hundreds of targets.
final class BodyBuffers: Sendable {
    private static let mostKept = 2
    private static let largestKept = 16 << 20

    private let free = Mutex<[[UInt8]]>([])

    /// An empty array, with memory where one has been given back.
    func take() -> [UInt8] {
        free.withLock { $0.popLast() } ?? []
    }

    func giveBack(_ buffer: consuming [UInt8]) {
        guard buffer.capacity > 0, buffer.capacity <= BodyBuffers.largestKept else { return }
        buffer.removeAll(keepingCapacity: true)
        let kept = buffer
        free.withLock { if $0.count < BodyBuffers.mostKept { $0.append(kept) } }
    }
}
