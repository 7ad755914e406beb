import Synchronization

/// How far a fetch has come, so that a failure, a timeout above all, can say what it was waiting for.
final class FetchProgress: Sendable {
    private struct State {
        var address: TargetAddress
        var receivedByteCount: Int?
    }

    private let state: Mutex<State>

    init(address: TargetAddress) {
        state = Mutex(State(address: address))
    }

    /// What is being asked: the target's address, or where it redirected to.
    var address: TargetAddress {
        get { state.withLock { $0.address } }
        set { state.withLock { $0.address = newValue } }
    }

    /// Bytes of the page so far, unpacked; nil before the answer's head.
    var receivedByteCount: Int? {
        get { state.withLock { $0.receivedByteCount } }
        set { state.withLock { $0.receivedByteCount = newValue } }
    }
}
