import NIOCore

/// Tells when a connection is over.
final class ProbeEnd: ChannelInboundHandler {
    typealias InboundIn = NIOAny

    private let onEnd: @Sendable () -> Void

    init(onEnd: @escaping @Sendable () -> Void) {
        self.onEnd = onEnd
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        onEnd()
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        onEnd()
        context.fireChannelInactive()
    }
}
