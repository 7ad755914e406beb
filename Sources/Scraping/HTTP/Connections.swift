import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// Makes requests over HTTP/1.1 and keeps connections open for the next ones to the same endpoint.
final class Connections: Sendable {
    private struct Idle {
        let channel: any Channel
        let since: NIODeadline
    }

    private struct State {
        var idle: [Endpoint: [Idle]] = [:]
        var nextSweep = NIODeadline.now() + sweepPause
        var isShutDown = false
    }

    /// As long as Prometheus keeps idle connections.
    private static let longestIdle = TimeAmount.minutes(5)
    private static let sweepPause = TimeAmount.seconds(30)

    private let state = Mutex(State())
    private let connector: Connector

    init(lookup: HostLookup) {
        connector = Connector(lookup: lookup)
    }

    /// Sends the request and waits for its whole answer; cancelling closes the connection.
    ///
    /// A kept connection that turns out to be closed is replaced by a new one, as Go does it.
    ///
    /// - Parameter patience: how long opening a connection may take; nothing of it is left behind then.
    func exchange(
        _ head: HTTPRequestHead, body: [UInt8] = [], with endpoint: Endpoint, bodyLimit: Int, patience: TimeAmount,
        progress: FetchProgress, buffers: BodyBuffers
    ) async throws -> HTTPAnswer {
        func pending(on loop: any EventLoop) -> PendingExchange {
            PendingExchange(
                head: head, body: body, bodyLimit: bodyLimit, progress: progress, buffers: buffers,
                answer: loop.makePromise())
        }
        if let kept = takeIdle(endpoint) {
            let exchange = pending(on: kept.eventLoop)
            kept.writeAndFlush(exchange).whenFailure { _ in exchange.answer.fail(ConnectionEnded()) }
            do {
                return try await answer(of: exchange, over: kept.eventLoop.makeSucceededFuture(kept), endpoint)
            } catch  where progress.receivedByteCount == nil && Connections.tellsOfClosedConnection(error) {
                try Task.checkCancellation()
            }
        }
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let exchange = pending(on: loop)
        let channel = connector.connect(to: endpoint, first: exchange, on: loop, patience: patience)
        channel.whenFailure { exchange.answer.fail($0) }
        return try await answer(of: exchange, over: channel, endpoint)
    }

    /// What is wrong with the certificate that the endpoint shows; nil where it can't be had.
    func certificateProblem(of endpoint: Endpoint, refusedName: Bool) async -> TLSProblem? {
        await CertificateProbe(connector: connector, endpoint: endpoint)
            .problem(refusedName: refusedName, now: SystemClock().now())
    }

    /// Closes all idle connections; those in use end with their exchange.
    func shutDown() {
        let idle = state.withLock { state in
            state.isShutDown = true
            defer { state.idle = [:] }
            return state.idle
        }
        for connection in idle.values.joined() { connection.channel.close(promise: nil) }
    }

    private func answer(
        of exchange: PendingExchange, over channel: EventLoopFuture<any Channel>, _ endpoint: Endpoint
    ) async throws -> HTTPAnswer {
        do {
            let answer = try await withTaskCancellationHandler {
                try await exchange.answer.futureResult.get()
            } onCancel: {
                exchange.answer.fail(CancellationError())
            }
            if let connection = answer.connection { keep(connection, for: endpoint) }
            return answer
        } catch {
            channel.whenSuccess { $0.close(promise: nil) }
            throw error
        }
    }

    private static func tellsOfClosedConnection(_ error: any Error) -> Bool {
        if error is ConnectionEnded || error is ChannelError { return true }
        guard let error = error as? IOError else { return false }
        return error.errnoCode == ECONNRESET || error.errnoCode == EPIPE
    }

    private func takeIdle(_ endpoint: Endpoint) -> (any Channel)? {
        state.withLock { state in
            while let candidate = state.idle[endpoint]?.popLast() {
                if candidate.channel.isActive { return candidate.channel }
            }
            state.idle[endpoint] = nil
            return nil
        }
    }

    private func keep(_ channel: any Channel, for endpoint: Endpoint) {
        let now = NIODeadline.now()
        let (isKept, outdated) = state.withLock { state -> (Bool, [any Channel]) in
            if state.isShutDown { return (false, []) }
            state.idle[endpoint, default: []].append(Idle(channel: channel, since: now))
            guard now >= state.nextSweep else { return (true, []) }
            state.nextSweep = now + Connections.sweepPause
            return (true, Connections.sweep(&state.idle, now: now))
        }
        if !isKept { channel.close(promise: nil) }
        for channel in outdated { channel.close(promise: nil) }
    }

    /// Takes out what has not been used for long and what the other side has closed.
    private static func sweep(_ idle: inout [Endpoint: [Idle]], now: NIODeadline) -> [any Channel] {
        var outdated: [any Channel] = []
        for (endpoint, connections) in idle {
            let kept = connections.filter { $0.channel.isActive && now - $0.since < longestIdle }
            if kept.count == connections.count { continue }
            outdated += connections.filter { $0.channel.isActive && now - $0.since >= longestIdle }.map(\.channel)
            idle[endpoint] = kept.isEmpty ? nil : kept
        }
        return outdated
    }
}
