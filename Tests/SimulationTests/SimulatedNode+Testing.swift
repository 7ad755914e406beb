import MetricModel
import Testing

@testable import Simulation

extension Timestamp {
    /// A busy afternoon.
    static let afternoon = Timestamp(milliseconds: 1_795_282_204_321)
}

extension SimulatedNode {
    /// When the node has run for `seconds` after a start at about `moment`.
    func moment(_ seconds: Int64, afterStartNear moment: Timestamp = .afternoon) -> Timestamp {
        life(at: moment).started + .seconds(seconds)
    }

    /// The page as it comes, which must be there.
    mutating func answer(at moment: Timestamp) throws -> [UInt8] {
        let answer = page(at: moment)
        return try #require(answer)
    }

    /// The page taken apart.
    mutating func parsedPage(at moment: Timestamp) throws -> ParsedPage {
        ParsedPage(try answer(at: moment))
    }

    /// The samples, which must be there.
    mutating func samples(at moment: Timestamp) throws -> [(labels: Labels, value: Double)] {
        let samples = series(at: moment)
        return try #require(samples)
    }
}
