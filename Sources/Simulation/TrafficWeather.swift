import Glibc

/// What all nodes of a fleet feel at the same time: the hour of the day, bursts, a provider's bad minutes.
struct TrafficWeather: Sendable {
    private let seed: UInt64

    init(seed: UInt64) {
        self.seed = seed
    }

    /// How many times its usual traffic a stream has: day curve, slow wandering and bursts.
    ///
    /// - Parameter time: milliseconds since the Unix epoch.
    func demand(ofStream stream: Int, at time: Int64) -> Double {
        TrafficWeather.dayCurve(at: time) * wander(stream, at: time) * burst(ofStream: stream, at: time)
    }

    /// 1 in the early afternoon (UTC), 0.4 at night.
    static func dayCurve(at time: Int64) -> Double {
        let hour = Double(time % 86_400_000) / 3_600_000
        return 0.7 + 0.3 * cos((hour - 14) / 24 * 2 * .pi)
    }

    /// 1 in quiet, up to 4 for some minutes now and then.
    func burst(ofStream stream: Int, at time: Int64) -> Double {
        let swell = episode(key: UInt64(stream) &+ 0xb0_0000, length: 240_000, chance: 0.08, at: time)
        return 1 + 3 * swell
    }

    /// How badly a provider is doing: 0 as usual, 1 at the worst of an incident.
    func trouble(ofProvider provider: Int, at time: Int64) -> Double {
        episode(key: UInt64(provider) &+ 0xbad_0000, length: 1_200_000, chance: 0.1, at: time)
    }

    /// Around 1, changing over minutes and, less so, within them.
    private func wander(_ stream: Int, at time: Int64) -> Double {
        let slow = noise(key: UInt64(stream), period: 420_000, at: time)
        let fast = noise(key: UInt64(stream) &+ 0xfa_0000, period: 75_000, at: time)
        return (0.65 + 0.7 * slow) * (0.85 + 0.3 * fast)
    }

    /// A smooth line through random points between 0 and 1, one every `period` milliseconds.
    private func noise(key: UInt64, period: Int64, at time: Int64) -> Double {
        let step = time / period
        let fraction = Double(time % period) / Double(period)
        let smooth = fraction * fraction * (3 - 2 * fraction)
        let from = hash(key, step)
        return from + (hash(key, step + 1) - from) * smooth
    }

    /// A smooth hill of random height in some of the windows of `length` milliseconds, else 0.
    private func episode(key: UInt64, length: Int64, chance: Double, at time: Int64) -> Double {
        let window = time / length
        let luck = hash(key, window)
        guard luck < chance else { return 0 }
        let position = Double(time % length) / Double(length)
        let height = 0.4 + 0.6 * (luck / chance)
        return height * (1 - cos(2 * .pi * position)) / 2
    }

    private func hash(_ key: UInt64, _ step: Int64) -> Double {
        var random = RandomStream(seed, key, UInt64(bitPattern: step))
        return random.unit()
    }
}
