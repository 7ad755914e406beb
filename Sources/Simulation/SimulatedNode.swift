public import MetricModel

/// A pretend Kong gateway: what it prints at a moment depends on the configuration, its index and that moment only.
///
/// Moments may be asked for in any order. Going forward is cheap, because the node counts on from where it was;
/// going back to an earlier moment of the same run counts again from the node's last start, which is never more
/// than a few hours ago.
public struct SimulatedNode: Sendable {
    public let configuration: FleetConfiguration
    public let index: Int
    private let plan: TrafficPlan
    private let schedule: LifeSchedule
    private var counter: TrafficCounter
    private var gauges: NodeGauges
    /// The labels of the plan's lines, made when they are first asked for.
    private var trafficLabels: [Labels?] = []
    private var gaugeLabels: [Labels?] = []
    private var lastPageSize = 1 << 16

    /// - Parameter index: which of the fleet's nodes it is, from 0.
    public init(_ configuration: FleetConfiguration, index: Int) {
        self.init(configuration, index: index, plan: TrafficPlan(configuration))
    }

    /// A node that shares its fleet's plan.
    init(_ configuration: FleetConfiguration, index: Int, plan: TrafficPlan) {
        self.configuration = configuration
        self.index = max(index, 0)
        self.plan = plan
        schedule = LifeSchedule(configuration, node: self.index)
        let life = schedule.life(at: Timestamp(milliseconds: 0))
        counter = TrafficCounter(plan, configuration, node: self.index, life: life)
        gauges = NodeGauges(configuration.flavour, life: life)
    }

    /// Whether the node answers at a moment.
    public func state(at moment: Timestamp) -> NodeState {
        LifeSchedule.inRange(moment) < life(at: moment).started ? .restarting : .up
    }

    /// The run that a moment falls into; a pause belongs to the run that it begins.
    public func life(at moment: Timestamp) -> NodeLife {
        schedule.life(at: moment)
    }

    // MARK: - Asking

    /// What `GET /metrics` answers at a moment, or nil while the node restarts and refuses connections.
    public mutating func page(at moment: Timestamp) -> [UInt8]? {
        guard let numbers = numbers(at: moment) else { return nil }
        var page = KongPage(expectedSize: lastPageSize + lastPageSize / 16)
        page.print(numbers.traffic, numbers.gauges)
        lastPageSize = page.bytes.count
        return page.bytes
    }

    /// The samples of the page at a moment, without the way over text; nil while the node restarts.
    ///
    /// Values are not rounded to the page's 14 digits. Traffic comes first, so the order is not the page's.
    public mutating func series(at moment: Timestamp) -> [(labels: Labels, value: Double)]? {
        var result: [(labels: Labels, value: Double)] = []
        let isUp = forEachSample(at: moment) { _, labels, value in result.append((labels, value)) }
        return isUp ? result : nil
    }

    /// What the node has really counted up to a moment; nothing yet while it restarts.
    public mutating func totals(at moment: Timestamp) -> SimulatedTotals {
        advance(to: moment)
        var ledger: [LedgerKey: LedgerEntry] = [:]
        for (key, entry) in zip(plan.ledgerKeys, counter.ledger) where entry.requests > 0 { ledger[key] = entry }
        var http: [Int: Int] = [:]
        for outcome in HTTPOutcome.allCases where counter.http[outcome.rawValue] > 0 {
            http[outcome.code, default: 0] += counter.http[outcome.rawValue]
        }
        return SimulatedTotals(since: counter.life.started, ledger: ledger, httpRequests: http)
    }

    /// Calls `body` for each sample; slots stand for the same series as long as the node runs.
    ///
    /// - Returns: whether the node is up.
    mutating func forEachSample(
        at moment: Timestamp, _ body: (_ slot: Int, _ labels: Labels, _ value: Double) -> Void
    ) -> Bool {
        guard let numbers = numbers(at: moment) else { return false }
        numbers.traffic.visit(firstSlot: 0, labels: &trafficLabels, body)
        numbers.gauges.visit(firstSlot: plan.catalog.lineCount, labels: &gaugeLabels, body)
        return true
    }

    /// One more than the largest slot.
    var slotCount: Int { plan.catalog.lineCount + gauges.catalog.lineCount }

    // MARK: - Counting

    private mutating func numbers(at moment: Timestamp) -> (traffic: CatalogNumbers, gauges: CatalogNumbers)? {
        guard state(at: moment) == .up else { return nil }
        advance(to: moment)
        let served = counter.http.reduce(0, +)
        return (
            CatalogNumbers(catalog: plan.catalog, cells: counter.cells),
            CatalogNumbers(
                catalog: gauges.catalog, cells: gauges.cells(seconds: counter.seconds, served: served))
        )
    }

    private mutating func advance(to moment: Timestamp) {
        let moment = LifeSchedule.inRange(moment)
        let life = schedule.life(at: moment)
        let isAnotherRun = life != counter.life
        if isAnotherRun || TrafficCounter.seconds(of: life, at: moment) < counter.seconds {
            counter = TrafficCounter(plan, configuration, node: index, life: life)
        }
        if isAnotherRun {
            gauges = NodeGauges(configuration.flavour, life: life)
            gaugeLabels = []
        }
        counter.advance(to: moment, plan)
    }
}
