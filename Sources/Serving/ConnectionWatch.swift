import NIOCore
import Synchronization

/// Notices that a client has gone, and ends what is being done for it; closes connections that never ask anything.
///
/// One for each connection, in its pipeline. A connection serves one request after the other, so one task is enough.
final class ConnectionWatch: ChannelInboundHandler, RemovableChannelHandler, Sendable {
    /// What is read passes by unseen.
    typealias InboundIn = NIOAny

    private struct State {
        var isClosed = false
        /// Whether a request has begun to come.
        var hasAsked = false
        var cancel: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())
    private let register: ConnectionRegister
    /// How long the first request may take to begin.
    private let patience: TimeAmount

    init(register: ConnectionRegister, patience: TimeAmount) {
        self.register = register
        self.patience = patience
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let channel = context.channel
        register.add(channel)
        context.eventLoop.scheduleTask(in: patience) { [weak self] in
            guard let self, !self.state.withLock({ $0.hasAsked }) else { return }
            channel.close(promise: nil)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        register.remove(context.channel)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        state.withLock { $0.hasAsked = true }
        register.mark(context.channel, isBusy: true)
        context.fireChannelRead(data)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if let event = event as? ChannelEvent, event == .inputClosed { clientLeft() }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        register.remove(context.channel)
        clientLeft()
        context.fireChannelInactive()
    }

    private func clientLeft() {
        let cancel = state.withLock { state in
            state.isClosed = true
            return state.cancel
        }
        cancel?()
    }

    /// Runs an operation, which is cancelled when the client leaves, as when the caller is.
    func run<Value: Sendable>(_ operation: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let task = Task { try await operation() }
        let isClosed = state.withLock { state in
            state.cancel = { task.cancel() }
            return state.isClosed
        }
        defer { state.withLock { $0.cancel = nil } }
        if isClosed { task.cancel() }
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }
}
