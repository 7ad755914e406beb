import Serving
import Simulation

/// A pretend fleet on the network: each node on its own port.
struct FleetServer {
    private let fleet: SimulatedFleet

    init(_ fleet: SimulatedFleet) {
        self.fleet = fleet
    }

    /// Starts all nodes, from the address' port upwards; port 0 takes free ones.
    ///
    /// - Returns: the nodes' ports, in their order.
    func start(at address: ListenAddress) async throws(ServiceError) -> [Int] {
        var ports: [Int] = []
        for (index, node) in fleet.nodes.enumerated() {
            let place = ListenAddress(host: address.host, port: address.port == 0 ? 0 : address.port + index)
            ports.append(try await NodeServer(node, at: place).start())
        }
        return ports
    }
}
