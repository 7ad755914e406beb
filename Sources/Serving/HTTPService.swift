import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// A small HTTP server: routes in, responses out, bounded everywhere, on this machine only unless told otherwise.
public actor HTTPService {
    private let address: ListenAddress
    private let responder: ServiceResponder
    private let limits: ServiceLimits
    private var task: Task<Void, any Error>?

    public init(at address: ListenAddress = .loopback, limits: ServiceLimits = ServiceLimits(), routes: [ServiceRoute])
    {
        self.address = address
        self.limits = limits
        responder = ServiceResponder(routes: RouteTable(routes: routes), limits: limits)
    }

    /// Listens, and answers from then on.
    ///
    /// - Returns: the port, which matters where a free one was asked for.
    public func start() async throws(ServiceError) -> Int {
        guard task == nil else { throw .alreadyStarted }
        let (ports, signal) = AsyncThrowingStream<Int, any Error>.makeStream()
        let application = makeApplication { signal.yield($0) }
        task = Task.detached {
            do {
                try await application.run()
                signal.finish()
            } catch {
                signal.finish(throwing: error)
                throw error
            }
        }
        do {
            for try await port in ports { return port }
        } catch {
            throw ServiceError(error, at: address)
        }
        throw .other(address, detail: "it ended before it began")
    }

    /// Ends listening and all requests, and waits until that is done.
    public func stop() async {
        task?.cancel()
        _ = await task?.result
    }

    private func makeApplication(
        onListening: @escaping @Sendable (Int) -> Void
    ) -> Application<CallbackResponder<ServiceContext>> {
        let responder = responder
        let limits = limits
        let register = responder.register
        // The terminal belongs to the screen: nothing below critical is logged.
        var logger = Logger(label: "kongtop.service")
        logger.logLevel = .critical
        return Application(
            responder: CallbackResponder { request, context in
                await responder.respond(to: request, over: context.channel)
            },
            server: .http1(
                configuration: HTTP1Channel.Configuration(
                    additionalChannelHandlers: [
                        ConnectionWatch(register: register, patience: .seconds(limits.firstRequestSeconds))
                    ], idleTimeout: .seconds(limits.idleSeconds))),
            configuration: ApplicationConfiguration(
                address: .hostname(address.host, port: address.port),
                availableConnectionsDelegate: .maximum(2 * limits.connectionCount, logger: logger)),
            onServerRunning: { channel in onListening(channel.localAddress?.port ?? 0) },
            logger: logger)
    }
}
