/// One request through the gateway and all that is measured of it.
struct SimulatedRequest: Sendable {
    var outcome = HTTPOutcome.answered
    var cacheStatus = CacheStatus.none
    var promptTokens = 0
    var completionTokens = 0
    var providerMilliseconds = 0
    var firstTokenMilliseconds = 0
    /// Looking for the answer in the cache.
    var fetchMilliseconds = 0
    var embeddingsMilliseconds = 0
    var internalMilliseconds = 0
    var upstreamMilliseconds = 0
    var ingressBytes = 0
    var egressBytes = 0

    var kongMilliseconds: Int { internalMilliseconds + fetchMilliseconds + embeddingsMilliseconds }
    var totalMilliseconds: Int { kongMilliseconds + upstreamMilliseconds }

    private static let longestAnswer = 32_000.0
    private static let longestWait = 120_000.0

    init(_ stream: TrafficStream, conditions: RequestConditions, _ random: inout RandomStream) {
        promptTokens = SimulatedRequest.whole(
            random.logNormal(median: stream.promptTokens, spread: 0.6), SimulatedRequest.longestAnswer)
        internalMilliseconds = SimulatedRequest.whole(random.logNormal(median: 3, spread: 0.6), 1000)
        ingressBytes = 600 + 4 * promptTokens
        egressBytes = 240
        guard random.unit() >= (conditions.isCrowded ? 0.05 : 0.003) else {
            outcome = .limited
            return
        }
        if let cache = stream.cache { lookUp(cache, conditions.hitRatio, &random) }
        completionTokens = SimulatedRequest.whole(
            random.logNormal(median: stream.completionTokens, spread: 0.5), SimulatedRequest.longestAnswer)
        guard cacheStatus != .hit else {
            outcome = .answeredFromCache
            egressBytes = 420 + 4 * completionTokens
            return
        }
        ask(stream, conditions.trouble, &random)
    }

    /// A request that meets no trouble at all.
    static func undisturbed(_ stream: TrafficStream, _ random: inout RandomStream) -> SimulatedRequest {
        var request = SimulatedRequest(stream, conditions: RequestConditions(), &random)
        while request.outcome != .answered {
            request = SimulatedRequest(stream, conditions: RequestConditions(), &random)
        }
        return request
    }

    private mutating func lookUp(_ cache: CacheProfile, _ hitRatio: Double, _ random: inout RandomStream) {
        guard random.unit() >= 0.02 else {
            cacheStatus = .bypass
            return
        }
        fetchMilliseconds = SimulatedRequest.whole(
            random.logNormal(median: cache.isSemantic ? 9 : 3, spread: 0.5), 2000)
        if cache.isSemantic {
            embeddingsMilliseconds = SimulatedRequest.whole(random.logNormal(median: 60, spread: 0.4), 5000)
        }
        cacheStatus = random.unit() < hitRatio ? .hit : .miss
    }

    /// Sends the request to the provider, which may fail, and more so in times of trouble.
    private mutating func ask(_ stream: TrafficStream, _ trouble: Double, _ random: inout RandomStream) {
        let slowness = 1 + 2 * trouble
        let firstToken = random.logNormal(median: stream.firstTokenDelay * slowness, spread: 0.35)
        let pace = random.logNormal(median: stream.tokenDelay * slowness, spread: 0.2)
        guard random.unit() >= 0.004 + 0.25 * trouble else {
            outcome = random.unit() < 0.6 ? .failed : .unavailable
            upstreamMilliseconds = SimulatedRequest.whole(firstToken, SimulatedRequest.longestWait)
            return
        }
        let wait = firstToken + pace * Double(completionTokens)
        providerMilliseconds = SimulatedRequest.whole(wait, SimulatedRequest.longestWait)
        // An answer in one piece has its first token when it has its last.
        firstTokenMilliseconds =
            stream.requestMode == "stream"
            ? SimulatedRequest.whole(firstToken, SimulatedRequest.longestWait) : providerMilliseconds
        upstreamMilliseconds = providerMilliseconds
        egressBytes = 420 + 4 * completionTokens
    }

    /// A whole number from 1 to `most`.
    private static func whole(_ value: Double, _ most: Double) -> Int {
        Int(min(max(value.rounded(), 1), most))
    }
}
