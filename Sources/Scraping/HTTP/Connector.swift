import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Opens connections: directly, through unix sockets, through proxies; encrypted or not.
struct Connector: Sendable {
    private let trust = TrustContexts()
    let lookup: HostLookup

    /// - Parameters:
    ///   - first: sent as soon as the connection stands; it fails with whatever goes wrong from then on.
    ///   - patience: how long it may take, the name's lookup included.
    /// - Returns: fails where there is no connection.
    func connect(
        to endpoint: Endpoint, first: PendingExchange, on loop: any EventLoop, patience: TimeAmount
    ) -> EventLoopFuture<any Channel> {
        connect(to: endpoint, on: loop, patience: patience) { channel in
            try channel.pipeline.syncOperations.addHTTPClientHandlers()
            try channel.pipeline.syncOperations.addHandler(AnswerHandler(first: first))
        } onFailure: {
            first.answer.fail($0)
        }
    }

    /// - Parameters:
    ///   - observer: sees the certificates instead of having them checked; the handshake fails then.
    ///   - finish: adds what speaks HTTP.
    ///   - onFailure: told what a proxy has against the connection.
    func connect(
        to endpoint: Endpoint, on loop: any EventLoop, patience: TimeAmount,
        observer: (@Sendable ([NIOSSLCertificate]) -> Void)? = nil,
        finish: @escaping @Sendable (any Channel) throws -> Void, onFailure: @escaping @Sendable (any Error) -> Void
    ) -> EventLoopFuture<any Channel> {
        let upper: @Sendable (any Channel) throws -> Void = { [trust] channel in
            if let tls = endpoint.tls {
                let handler = try trust.handler(for: tls, host: endpoint.host, observer: observer)
                try channel.pipeline.syncOperations.addHandler(handler)
            }
            try finish(channel)
        }
        let bootstrap = ClientBootstrap(group: loop).connectTimeout(patience)
            .channelOption(
                .recvAllocator, value: AdaptiveRecvByteBufferAllocator(minimum: 1024, initial: 4096, maximum: 1 << 14)
            )
        guard let proxy = endpoint.proxy else {
            return open(bootstrap.channelInitializer(Connector.initializer(upper)), to: endpoint, on: loop)
        }
        let tunnel: @Sendable (any Channel) throws -> Void = { [trust] channel in
            if proxy.address.scheme == .https {
                let handler = try trust.handler(for: TLSSettings(), host: proxy.address.host)
                try channel.pipeline.syncOperations.addHandler(handler)
            }
            if endpoint.scheme == .http {
                try upper(channel)
            } else {
                let handler = ProxyTunnel(to: endpoint, through: proxy, upper: upper, onFailure: onFailure)
                try channel.pipeline.syncOperations.addHandler(handler)
            }
        }
        return connect(
            bootstrap.channelInitializer(Connector.initializer(tunnel)), host: proxy.address.host,
            port: proxy.address.port, on: loop
        ).flatMapErrorThrowing { throw ProxyUnreachable(proxy: proxy.address, reason: $0) }
    }

    private static func initializer(
        _ body: @escaping @Sendable (any Channel) throws -> Void
    ) -> @Sendable (any Channel) -> EventLoopFuture<Void> {
        { channel in channel.eventLoop.makeCompletedFuture { try body(channel) } }
    }

    private func open(
        _ bootstrap: ClientBootstrap, to endpoint: Endpoint, on loop: any EventLoop
    ) -> EventLoopFuture<any Channel> {
        guard let path = endpoint.socketPath else {
            return connect(bootstrap, host: endpoint.host, port: endpoint.port, on: loop)
        }
        return bootstrap.connect(unixDomainSocketPath: path)
    }

    /// Addresses need no lookup.
    private func connect(
        _ bootstrap: ClientBootstrap, host: String, port: Int, on loop: any EventLoop
    ) -> EventLoopFuture<any Channel> {
        if let address = try? SocketAddress(ipAddress: host, port: port) { return bootstrap.connect(to: address) }
        return bootstrap.resolver(HostResolver(lookup: lookup, loop: loop)).connect(host: host, port: port)
    }
}
