import MetricModel

/// Collects a node's history, scrape by scrape.
struct HistoryRecorder {
    private(set) var history: NodeHistory
    /// Where in the history the node's slots are collected, or -1.
    private var positions: [Int] = []
    /// Where each series is collected.
    private var known: [Labels: Int] = [:]
    /// The positions that had a sample at the last scrape.
    private var current: [Int] = []
    private var lifeNumber: Int64?
    private var values = SlotValues()

    init(_ node: inout SimulatedNode, from start: Timestamp, through end: Timestamp, step: TimeSpan) {
        history = NodeHistory(node: node.index)
        positions = Array(repeating: -1, count: node.slotCount)
        let step = max(step, .milliseconds(1))
        var moment = start
        while moment <= end {
            scrape(&node, at: moment)
            let next = moment + step
            guard next > moment else { break }
            moment = next
        }
    }

    private mutating func scrape(_ node: inout SimulatedNode, at moment: Timestamp) {
        let life = node.life(at: moment).number
        let hasRestarted = lifeNumber != nil && lifeNumber != life
        lifeNumber = life
        let before = hasRestarted ? current : []
        // The new run names some series differently.
        if hasRestarted { for slot in positions.indices { positions[slot] = -1 } }
        current.removeAll(keepingCapacity: true)
        let isUp = node.read(at: moment, into: &values)
        history.scrapes.append((moment, isUp))
        for index in 0..<values.count {
            let position = position(ofSlot: values.slots[index], &node)
            history.series[position].samples.append(moment.milliseconds, values.values[index])
            current.append(position)
        }
        if hasRestarted { end(before, at: moment) }
    }

    /// Where a slot's series is collected; a series that is new begins here.
    private mutating func position(ofSlot slot: Int, _ node: inout SimulatedNode) -> Int {
        if positions[slot] >= 0 { return positions[slot] }
        let labels = node.labels(ofSlot: slot)
        let position = known[labels] ?? history.series.count
        if position == history.series.count {
            known[labels] = position
            history.series.append(NodeHistory.Series(labels: labels, samples: SampleBuffer()))
        }
        positions[slot] = position
        return position
    }

    /// Marks the series that are no longer there.
    private mutating func end(_ before: [Int], at moment: Timestamp) {
        let current = Set(current)
        for position in before where !current.contains(position) {
            history.series[position].samples.append(moment.milliseconds, StaleMarker.value)
        }
    }
}
