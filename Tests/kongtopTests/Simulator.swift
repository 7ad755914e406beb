import Foundation
import MetricModel
import Simulation

/// The real `kongtop simulate` in a process of its own, and the same fleet in this one to know what it counted.
final class Simulator {
    let url: String
    private let process: ChildProcess
    private var twin: SimulatedNode

    init(seed: UInt64 = 7) throws {
        twin = SimulatedNode(FleetConfiguration(nodes: 1, flavour: .aiGateway21, seed: seed), index: 0)
        process = try ChildProcess(
            TmuxSession.program,
            ["simulate", "--listen", "127.0.0.1:0", "--flavour", "ai-gateway-2.1", "--seed", "\(seed)"])
        let deadline = Date.now.addingTimeInterval(20)
        while !process.output.hasSuffix("\n"), Date.now < deadline { Thread.sleep(forTimeInterval: 0.02) }
        url = String(process.output.prefix { $0 != "\n" })
        guard url.hasPrefix("http://127.0.0.1:") else {
            throw TmuxSession.Failure(description: "the simulator said: \(process.output)\(process.complaint)")
        }
    }

    /// What the fleet may have counted when it answered a scrape that began at a moment: counts move once a second, and
    /// a busy machine answers late.
    func totals(after moment: Timestamp) -> [SimulatedTotals] {
        (-1...4).map { twin.totals(at: moment + .seconds($0)) }
    }
}
