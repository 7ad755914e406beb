import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// A well-behaved HTTP server on NIO for many connections: encrypted, on unix sockets, or with targets that never
/// answer (`/hang`).
final class PageServer: Sendable {
    enum Place {
        case port(host: String)
        case socket(String)
    }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart

        let server: PageServer
        var isHanging = false

        init(_ server: PageServer) { self.server = server }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head(let head):
                server.seen.withLock { $0.append(head) }
                isHanging = head.uri.hasPrefix("/hang")
            case .body: return
            case .end:
                if isHanging { return }
                var head = HTTPResponseHead(version: .http1_1, status: .ok)
                head.headers.add(name: "Content-Type", value: "text/plain; version=0.0.4")
                head.headers.add(name: "Content-Length", value: "4")
                context.write(wrapOutboundOut(.head(head)), promise: nil)
                context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: "a 1\n")))), promise: nil)
                context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
            }
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
    }

    private let channel = Mutex<(any Channel)?>(nil)
    fileprivate let seen = Mutex<[HTTPRequestHead]>([])

    var requests: [HTTPRequestHead] { seen.withLock { $0 } }
    var port: Int { channel.withLock { $0?.localAddress?.port } ?? 0 }

    func start(at place: Place = .port(host: "127.0.0.1"), tls: TLSConfiguration? = nil) async throws {
        let context = try tls.map { try NIOSSLContext(configuration: $0) }
        let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 1024)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let context {
                        try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
                    }
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(Handler(self))
                }
            }
        let bound =
            switch place {
            case .port(let host): try await bootstrap.bind(host: host, port: 0).get()
            case .socket(let path): try await bootstrap.bind(unixDomainSocketPath: path).get()
            }
        channel.withLock { $0 = bound }
    }

    func stop() {
        channel.withLock { $0 }?.close(promise: nil)
    }
}
