/// What kinds of series a gateway's page has.
enum SampleKind: String, CaseIterable {
    /// Requests: about fifty a second.
    case counter
    /// A bucket of a busy route: about five a second.
    case busyBucket
    /// A bucket of a quiet route: one every ten seconds.
    case bucket
    /// A bucket that nothing falls into any more.
    case constant
    /// Open connections.
    case gauge
    /// Money, in steps of a hundred-thousandth.
    case cost
    /// A measurement with all its digits.
    case float
}

/// One series' values, one after the other.
struct SampleWalk {
    private let kind: SampleKind
    private var random: SeededRandom
    private var value = 0.0
    private var count = 0

    init(_ kind: SampleKind, seed: UInt64) {
        self.kind = kind
        random = SeededRandom(seed: seed)
        count = Int.random(in: 0..<1_000_000, using: &random)
    }

    mutating func next() -> Double {
        switch kind {
        case .counter: return step(by: poisson(50))
        case .busyBucket: return step(by: poisson(5))
        case .bucket: return step(by: poisson(0.1))
        case .constant: return step(by: 0)
        case .gauge:
            value = max(0, value + Double(Int.random(in: -3...3, using: &random)))
            return value
        case .cost:
            count += poisson(1) * Int.random(in: 10...3000, using: &random)
            return Double(count) / 100_000
        case .float:
            value = value * 0.9 + Double.random(in: 0..<1, using: &random)
            return value
        }
    }

    private mutating func step(by increment: Int) -> Double {
        count += increment
        return Double(count)
    }

    /// How many events of rate one happen within `mean`.
    private mutating func poisson(_ mean: Double) -> Int {
        var events = 0
        var time = exponential()
        while time <= mean {
            events += 1
            time += exponential()
        }
        return events
    }

    /// About the wait for an event of rate one: a geometric number of half-lives and an even rest, without a logarithm.
    private mutating func exponential() -> Double {
        var wait = 0.0
        while Bool.random(using: &random) { wait += 0.693_147_18 }
        return wait + Double.random(in: 0..<0.693_147_18, using: &random)
    }
}
