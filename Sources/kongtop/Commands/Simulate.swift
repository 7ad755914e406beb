public import ArgumentParser
import Serving
public import Simulation

/// `kongtop simulate --listen ADDR:PORT`
struct Simulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the metrics of pretend Kong gateways, for others to scrape.",
        discussion: "The same seed and clock give the same bytes. Ctrl-C ends it.")

    @Option(
        help: ArgumentHelp(
            "Where the first node listens; each further one a port higher. Port 0 takes free ones.",
            valueName: "addr:port"))
    var listen: String

    @Option(help: "How many nodes, 1 to 1000.")
    var nodes = 1

    @Option(help: "Which gateway's metrics.")
    var flavour = KongFlavour.aiGateway21

    @Option(help: "About how many series each node prints; as many as a dozen applications make unless told otherwise.")
    var series: Int?

    @Option(help: "Another seed is another fleet.")
    var seed: UInt64 = 1

    func validate() throws {
        guard (1...1000).contains(nodes) else { throw ValidationError("--nodes must be from 1 to 1000") }
        if let series, !(1...1_000_000).contains(series) {
            throw ValidationError("--series must be from 1 to 1000000")
        }
        guard let address = ListenAddress(listen) else {
            throw ValidationError("--listen takes ADDRESS:PORT, such as 127.0.0.1:8100 or [::1]:8100")
        }
        if address.port > 0, address.port + nodes - 1 > 65535 {
            throw ValidationError("there are not \(nodes) ports from \(address.port) on")
        }
    }

    func run() async throws {
        guard let address = ListenAddress(listen) else { throw ExitStatus.failure }
        let fleet = SimulatedFleet(
            FleetConfiguration(nodes: nodes, flavour: flavour, seriesTarget: series, seed: seed))
        do {
            let ports = try await FleetServer(fleet).start(at: address)
            for port in ports {
                StandardOutput.write("http://\(ListenAddress(host: address.host, port: port))/metrics\n")
            }
        } catch {
            StandardError.write("kongtop: \(error)\n")
            throw ExitStatus.failure
        }
        // A signal ends the process; nothing is to be put away.
        while true { try await Task.sleep(for: .seconds(3600)) }
    }
}

extension KongFlavour: ExpressibleByArgument {}
