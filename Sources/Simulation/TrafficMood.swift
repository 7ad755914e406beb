/// How the traffic of a node stands for some seconds: who asks how much, and how the providers are doing.
struct TrafficMood: Sendable {
    /// Requests a second.
    private(set) var rate = 0.0
    /// For each lively stream, the rates up to and with its own.
    private var thresholds: [Double] = []
    private var isCrowded: [Bool] = []
    /// By provider, 0 to 1.
    private var trouble: [Double] = []
    /// How warm the caches are, 0 to 1.
    private var warmth = 0.0

    /// What the rare streams together have of the lively ones' traffic.
    private static let rareShare = 0.25
    /// Seconds until a cache has half of its final hits.
    private static let secondsToHalfWarm = 420.0
    /// A stream with this many times its usual traffic runs into rate limits.
    private static let crowdedBurst = 2.0

    /// - Parameters:
    ///   - share: the node's part of the fleet's traffic.
    ///   - age: seconds since the node's start.
    ///   - time: milliseconds since the Unix epoch.
    mutating func update(
        _ plan: TrafficPlan, _ weather: TrafficWeather, share: Double, age: Int64, at time: Int64
    ) {
        rate = 0
        thresholds.removeAll(keepingCapacity: true)
        isCrowded.removeAll(keepingCapacity: true)
        for stream in 0..<plan.livelyCount {
            rate += plan.streams[stream].rate * share * weather.demand(ofStream: stream, at: time)
            thresholds.append(rate)
            isCrowded.append(weather.burst(ofStream: stream, at: time) > TrafficMood.crowdedBurst)
        }
        if plan.streams.count > plan.livelyCount { rate *= 1 + TrafficMood.rareShare }
        trouble = (0..<plan.providerCount).map { weather.trouble(ofProvider: $0, at: time) }
        warmth = Double(age) / (Double(age) + TrafficMood.secondsToHalfWarm)
    }

    /// Draws the stream of the next request.
    func pickStream(_ random: inout RandomStream, _ plan: TrafficPlan) -> Int {
        let point = random.unit() * rate
        if let stream = thresholds.firstIndex(where: { point < $0 }) { return stream }
        let rareCount = plan.streams.count - plan.livelyCount
        return rareCount > 0 ? plan.livelyCount + random.index(below: rareCount) : plan.livelyCount - 1
    }

    func conditions(ofStream stream: Int, _ plan: TrafficPlan) -> RequestConditions {
        RequestConditions(
            trouble: trouble[plan.providers[stream]],
            isCrowded: stream < isCrowded.count && isCrowded[stream],
            hitRatio: (plan.streams[stream].cache?.warmHitRatio ?? 0) * warmth)
    }
}
