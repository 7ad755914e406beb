import NIOCore
import NIOHTTP1

/// The end of a connection's pipeline: sends one request after the other and puts their answers together.
final class AnswerHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundIn = PendingExchange
    typealias OutboundOut = HTTPClientRequestPart

    /// The body of an answer that is no page is read up to here, so that the connection can be used again.
    private static let mostDiscarded = 64 << 10

    private struct Exchange {
        let request: PendingExchange
        var head: HTTPResponseHead?
        var body: AnswerBody?
        var discarded = 0
    }

    /// To be sent as soon as the connection stands: with it nothing that goes wrong before is lost.
    private var first: PendingExchange?
    private var current: Exchange?

    init(first: PendingExchange) {
        self.first = first
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { sendFirst(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        sendFirst(context)
        context.fireChannelActive()
    }

    private func sendFirst(_ context: ChannelHandlerContext) {
        guard let request = first else { return }
        first = nil
        send(request, context, promise: nil)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        send(unwrapOutboundIn(data), context, promise: promise)
    }

    private func send(_ request: PendingExchange, _ context: ChannelHandlerContext, promise: EventLoopPromise<Void>?) {
        current = Exchange(request: request)
        context.write(wrapOutboundOut(.head(request.head)), promise: nil)
        if !request.body.isEmpty {
            let body = context.channel.allocator.buffer(bytes: request.body)
            context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: promise)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        do throws(ScrapeFailureReason) {
            switch unwrapInboundIn(data) {
            case .head(let head): try begin(head)
            case .body(let part): try take(part, context)
            case .end: try finish(context)
            }
        } catch {
            fail(error, context)
        }
    }

    private func begin(_ head: HTTPResponseHead) throws(ScrapeFailureReason) {
        guard let request = current?.request else { return }
        current?.head = head
        guard head.status.code == 200 else { return }
        request.progress.receivedByteCount = 0
        current?.body = try AnswerBody(head, limit: request.bodyLimit, buffers: request.buffers)
    }

    private func take(_ part: ByteBuffer, _ context: ChannelHandlerContext) throws(ScrapeFailureReason) {
        guard let head = current?.head else { return }
        guard head.status.code == 200 else {
            current?.discarded += part.readableBytes
            if current?.discarded ?? 0 > AnswerHandler.mostDiscarded { complete(head, body: [], context, isOver: true) }
            return
        }
        try current?.body?.append(part)
        if let count = current?.body?.count { current?.request.progress.receivedByteCount = count }
    }

    private func finish(_ context: ChannelHandlerContext) throws(ScrapeFailureReason) {
        guard let head = current?.head else { return }
        let body = try current?.body?.finish() ?? []
        complete(head, body: body, context, isOver: !head.isKeepAlive)
    }

    private func complete(_ head: HTTPResponseHead, body: [UInt8], _ context: ChannelHandlerContext, isOver: Bool) {
        let answer = current?.request.answer
        current = nil
        answer?.succeed(HTTPAnswer(head: head, body: body, connection: isOver ? nil : context.channel))
        if isOver { context.close(promise: nil) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        fail(error, context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        fail(ConnectionEnded(), context)
        context.fireChannelInactive()
    }

    private func fail(_ error: any Error, _ context: ChannelHandlerContext) {
        let request = current?.request ?? first
        if let body = current?.body { request?.buffers.giveBack(body.abandoned()) }
        current = nil
        first = nil
        request?.answer.fail(error)
        context.close(promise: nil)
    }
}
