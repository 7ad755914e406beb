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
    /// The labels of the slots, made when they are first asked for.
    private var labels: [Labels?] = []
    private var lastPageSize = 1 << 16

    /// - Parameter index: which of the fleet's nodes it is, from 0; others are taken for the nearest one.
    public init(_ configuration: FleetConfiguration, index: Int) {
        self.init(configuration, index: index, plan: TrafficPlan(configuration))
    }

    /// A node that shares its fleet's plan.
    init(_ configuration: FleetConfiguration, index: Int, plan: TrafficPlan) {
        self.configuration = configuration
        self.index = min(max(index, 0), configuration.nodes - 1)
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
        var values = SlotValues()
        guard read(at: moment, into: &values) else { return nil }
        return zip(values.slots, values.values).map { (labels(ofSlot: $0), $1) }
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

    /// Replaces the content of `values` by the samples of a moment; slots keep their meaning as long as the node runs.
    ///
    /// - Returns: whether the node is up.
    mutating func read(at moment: Timestamp, into values: inout SlotValues) -> Bool {
        values.removeAll()
        guard let numbers = numbers(at: moment) else { return false }
        numbers.traffic.read(firstSlot: 0, into: &values)
        numbers.gauges.read(firstSlot: plan.catalog.lineCount, into: &values)
        return true
    }

    /// The labels of a slot in the run that was asked for last.
    mutating func labels(ofSlot slot: Int) -> Labels {
        if labels.isEmpty { labels = Array(repeating: nil, count: slotCount) }
        if let known = labels[slot] { return known }
        let firstGauge = plan.catalog.lineCount
        let made =
            slot < firstGauge
            ? plan.catalog.labels(ofLine: slot) : gauges.catalog.labels(ofLine: slot - firstGauge)
        labels[slot] = made
        return made
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
            for slot in labels.indices.dropFirst(plan.catalog.lineCount) { labels[slot] = nil }
        }
        counter.advance(to: moment, plan)
    }
}
