import MetricModel
import Serving
import Simulation
import Synchronization

/// A pretend gateway on the network: one simulated node behind an HTTP server.
final class NodeServer: Sendable {
    /// A class, because a lock can't be handed to a closure.
    private final class Guarded: Sendable {
        let node: Mutex<SimulatedNode>

        init(_ node: SimulatedNode) {
            self.node = Mutex(node)
        }
    }

    private let service: HTTPService

    init(_ node: SimulatedNode, at address: ListenAddress) {
        let guarded = Guarded(node)
        let head = node.configuration.flavour.responseHeaders
        let route = ServiceRoute(["GET"], "/metrics") { _ in
            let page = guarded.node.withLock { $0.page(at: WallTime.now()) }
            var response = ServiceResponse()
            for (name, value) in head {
                response.headers[name] = value
            }
            // A node that restarts refuses connections; ending them without an answer is as near as a server comes.
            response.body = page.map { .chunked($0) } ?? .brokenOff
            return response
        }
        service = HTTPService(at: address, routes: [route])
    }

    /// - Returns: the port it listens on.
    func start() async throws(ServiceError) -> Int {
        try await service.start()
    }

    func stop() async {
        await service.stop()
    }
}
