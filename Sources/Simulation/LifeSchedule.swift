import MetricModel

/// When a node restarts: regularly, shifted from node to node and a little irregular.
///
/// The runs are short enough that simulating one from its start is cheap, and that any two hours of a
/// fleet see a restart.
struct LifeSchedule: Sendable {
    private let seed: UInt64
    private let node: UInt64
    /// Milliseconds from restart to restart, on average.
    private let period: Int64
    private let offset: Int64

    private static let longestPeriod: Int64 = 180 * 60_000
    private static let shortestPeriod: Int64 = 90 * 60_000
    /// The second day of 1970 to the year 9999: other moments are brought into range, so that no sum can overflow.
    private static let moments: ClosedRange<Int64> = 86_400_000...253_402_300_799_000

    init(_ configuration: FleetConfiguration, node: Int) {
        seed = configuration.seed
        self.node = UInt64(node)
        period = min(LifeSchedule.shortestPeriod * Int64(configuration.nodes), LifeSchedule.longestPeriod)
        var random = RandomStream(configuration.seed, 0x0ff5e7)
        let fleetOffset = Int64(random.unit() * Double(period))
        offset = (fleetOffset + period * Int64(node) / Int64(configuration.nodes)) % period
    }

    /// The run that `moment` falls into, the pause before it included.
    func life(at moment: Timestamp) -> NodeLife {
        let time = LifeSchedule.inRange(moment).milliseconds
        var number = (time - offset) / period
        if (time - offset) % period < 0 { number -= 1 }
        if time < stop(number) { number -= 1 }
        let stopped = stop(number)
        var random = RandomStream(seed, node, UInt64(bitPattern: number), 0xb007)
        let pause = Int64(random.uniform(8_000...24_000))
        return NodeLife(
            number: number,
            stopped: Timestamp(milliseconds: stopped),
            started: Timestamp(milliseconds: stopped + pause),
            nodeID: LifeSchedule.uuid(from: &random))
    }

    static func inRange(_ moment: Timestamp) -> Timestamp {
        Timestamp(milliseconds: min(max(moment.milliseconds, moments.lowerBound), moments.upperBound))
    }

    /// When run `number` begins, up to an eighth of a period late.
    private func stop(_ number: Int64) -> Int64 {
        var random = RandomStream(seed, node, UInt64(bitPattern: number), 0x57a7)
        return number * period + offset + Int64(random.unit() * Double(period) / 8)
    }

    /// A version 4 UUID, as nginx's workers share one.
    private static func uuid(from random: inout RandomStream) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for position in 0..<32 {
            if [8, 12, 16, 20].contains(position) { text.append(UInt8(ascii: "-")) }
            let digit = random.index(below: 16)
            switch position {
            case 12: text.append(UInt8(ascii: "4"))
            case 16: text.append(digits[8 + digit % 4])
            default: text.append(digits[digit])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
