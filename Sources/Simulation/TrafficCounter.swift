import MetricModel

/// What one run of a node has counted up to a moment; it only moves forward, second by second.
///
/// Every second has its own random numbers, so it does not matter in how many steps a moment is reached.
/// Counts change once a second, as those of a Kong with several workers do.
struct TrafficCounter: Sendable {
    let life: NodeLife
    /// The printed numbers, by the plan's cells.
    private(set) var cells: [Double]
    /// The truth, by the plan's ledger entries.
    private(set) var ledger: [LedgerEntry]
    /// By `HTTPOutcome.rawValue`.
    private(set) var http: [Int]
    /// How many seconds have been counted.
    private(set) var seconds: Int64 = 0

    private let seed: UInt64
    private let node: Int
    /// The node's part of the fleet's traffic.
    private let share: Double
    private let weather: TrafficWeather
    /// How the traffic stands; it changes every few seconds.
    private var mood: TrafficMood

    private static let secondsPerMood: Int64 = 10

    init(_ plan: TrafficPlan, _ configuration: FleetConfiguration, node: Int, life: NodeLife) {
        self.life = life
        self.node = node
        seed = configuration.seed
        cells = Array(repeating: 0, count: plan.cellCount)
        ledger = Array(repeating: LedgerEntry(), count: plan.ledgerKeys.count)
        http = Array(repeating: 0, count: HTTPOutcome.allCases.count)
        weather = TrafficWeather(seed: configuration.seed)
        mood = TrafficMood()
        // Load balancers are not quite fair.
        var random = RandomStream(configuration.seed, UInt64(node), 0x5a4e)
        share = random.uniform(0.85...1.15) / Double(configuration.nodes)
    }

    /// Whole seconds between the start and `moment`.
    static func seconds(of life: NodeLife, at moment: Timestamp) -> Int64 {
        max(0, (moment - life.started).milliseconds / 1000)
    }

    /// Counts on; a moment that has been passed changes nothing.
    mutating func advance(to moment: Timestamp, _ plan: TrafficPlan) {
        let end = TrafficCounter.seconds(of: life, at: moment)
        while seconds < end {
            if seconds % TrafficCounter.secondsPerMood == 0 {
                let time = life.started.milliseconds + seconds * 1000
                mood.update(plan, weather, share: share, age: seconds, at: time)
            }
            countSecond(plan)
            seconds += 1
        }
    }

    private mutating func countSecond(_ plan: TrafficPlan) {
        var random = RandomStream(
            seed, UInt64(node), UInt64(bitPattern: life.number), UInt64(bitPattern: seconds))
        if seconds == 0 { warmUp(plan, &random) }
        for _ in 0..<random.poisson(mean: mood.rate) {
            let stream = mood.pickStream(&random, plan)
            count(stream, plan, &random)
        }
    }

    /// Sends every rare application's first request, so that the node has all its series from the start.
    private mutating func warmUp(_ plan: TrafficPlan, _ random: inout RandomStream) {
        for stream in plan.livelyCount..<plan.streams.count {
            let request = SimulatedRequest.undisturbed(plan.streams[stream], &random)
            count(request, of: stream, plan)
        }
    }

    private mutating func count(_ stream: Int, _ plan: TrafficPlan, _ random: inout RandomStream) {
        let request = SimulatedRequest(
            plan.streams[stream], conditions: mood.conditions(ofStream: stream, plan), &random)
        count(request, of: stream, plan)
    }
}

// MARK: - Counting a request

extension TrafficCounter {
    private mutating func count(_ request: SimulatedRequest, of stream: Int, _ plan: TrafficPlan) {
        let target = plan.cells[stream]
        http[request.outcome.rawValue] += 1
        cells[target.http[request.outcome.rawValue]] += 1
        cells[target.ingress] += Double(request.ingressBytes)
        cells[target.egress] += Double(request.egressBytes)
        target.kongLatency.observe(Double(request.kongMilliseconds), in: &cells)
        target.internalLatency?.observe(Double(request.internalMilliseconds), in: &cells)
        target.requestLatency.observe(Double(request.totalMilliseconds), in: &cells)
        if request.upstreamMilliseconds > 0 {
            target.upstreamLatency.observe(Double(request.upstreamMilliseconds), in: &cells)
        }
        // What the rate limit turned away never became an AI request.
        guard request.outcome != .limited else { return }
        let lane =
            switch request.cacheStatus {
            case .hit: target.hit ?? target.answered
            case .bypass: target.bypass ?? target.answered
            case .none, .miss: target.answered
            }
        countAI(request, lane, plan.streams[stream].price)
    }

    private mutating func countAI(_ request: SimulatedRequest, _ lane: LaneCells, _ price: TokenPrice?) {
        ledger[lane.entry].requests += 1
        cells[lane.requests] += 1
        if request.fetchMilliseconds > 0 {
            lane.cacheFetch?.observe(Double(request.fetchMilliseconds), in: &cells)
        }
        if request.embeddingsMilliseconds > 0 {
            lane.cacheEmbeddings?.observe(Double(request.embeddingsMilliseconds), in: &cells)
        }
        guard let tokens = lane.tokens, request.outcome == .answered else { return }
        ledger[lane.entry].promptTokens += request.promptTokens
        ledger[lane.entry].completionTokens += request.completionTokens
        cells[tokens.prompt] += Double(request.promptTokens)
        cells[tokens.completion] += Double(request.completionTokens)
        cells[tokens.total] += Double(request.promptTokens + request.completionTokens)
        if let price, let cost = lane.cost {
            let nanodollars = price.cost(
                promptTokens: request.promptTokens, completionTokens: request.completionTokens)
            ledger[lane.entry].costNanodollars += nanodollars
            cells[cost] += Double(nanodollars)
        }
        lane.providerLatency?.observe(Double(request.providerMilliseconds), in: &cells)
        lane.timeToFirstToken?.observe(Double(request.firstTokenMilliseconds), in: &cells)
        lane.timePerToken?.observe(
            Double(request.providerMilliseconds) / Double(request.completionTokens), in: &cells)
    }
}
