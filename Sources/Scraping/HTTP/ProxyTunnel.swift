import NIOCore

/// Asks a proxy for a way through (`CONNECT`) and hands the connection on once it stands.
final class ProxyTunnel: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private static let longestAnswer = 64 << 10

    private let endpoint: Endpoint
    private let proxy: ProxyRoute
    private let upper: @Sendable (any Channel) throws -> Void
    private let onFailure: @Sendable (any Error) -> Void
    private var answer: [UInt8] = []
    private var isOver = false

    init(
        to endpoint: Endpoint, through proxy: ProxyRoute, upper: @escaping @Sendable (any Channel) throws -> Void,
        onFailure: @escaping @Sendable (any Error) -> Void
    ) {
        self.endpoint = endpoint
        self.proxy = proxy
        self.upper = upper
        self.onFailure = onFailure
    }

    func channelActive(context: ChannelHandlerContext) {
        var text = "CONNECT \(endpoint.authority) HTTP/1.1\r\nHost: \(endpoint.authority)\r\n"
        text += "User-Agent: \(ScrapeRequest.userAgent)\r\n"
        if let authorization = proxy.authorization { text += "Proxy-Authorization: \(authorization)\r\n" }
        for header in proxy.connectHeaders { text += "\(header.name): \(header.value.text)\r\n" }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text + "\r\n")), promise: nil)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isOver else { return context.fireChannelRead(data) }
        answer += unwrapInboundIn(data).readableBytesView
        guard let end = ProxyTunnel.endOfHead(answer) else {
            if answer.count > ProxyTunnel.longestAnswer { fail(.notHTTP(detail: "an endless answer"), context) }
            return
        }
        let words = answer.prefix { $0 >= 0x20 }.split(separator: UInt8(ascii: " "), maxSplits: 2)
        guard words.count >= 2, words[0].starts(with: "HTTP/1.".utf8),
            let code = Int(String(decoding: words[1], as: UTF8.self))
        else { return fail(.notHTTP(detail: "a strange status line"), context) }
        guard code == 200 else {
            let phrase = words.count > 2 ? String(decoding: words[2], as: UTF8.self) : ""
            return fail(.proxyStatus(code, phrase: phrase), context)
        }
        proceed(rest: Array(answer[end...]), context)
    }

    private func proceed(rest: [UInt8], _ context: ChannelHandlerContext) {
        isOver = true
        do {
            try upper(context.channel)
        } catch {
            return stop(error, context)
        }
        if !rest.isEmpty { context.fireChannelRead(NIOAny(ByteBuffer(bytes: rest))) }
        context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        isOver ? context.fireErrorCaught(error) : stop(ProxyUnreachable(proxy: proxy.address, reason: error), context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        if !isOver { stop(ProxyUnreachable(proxy: proxy.address, reason: ConnectionEnded()), context) }
        context.fireChannelInactive()
    }

    private func fail(_ reason: ScrapeFailureReason, _ context: ChannelHandlerContext) {
        stop(ProxyUnreachable(proxy: proxy.address, reason: reason), context)
    }

    private func stop(_ error: any Error, _ context: ChannelHandlerContext) {
        isOver = true
        onFailure(error)
        context.close(promise: nil)
    }

    private static func endOfHead(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4 else { return nil }
        return (4...bytes.count).first { bytes[($0 - 4)..<$0].elementsEqual("\r\n\r\n".utf8) }
    }
}
