import Exposition
import MetricModel
import Scraping
import SeriesStore
import Simulation

/// What the store would hold if the demo's fleet had been watched for a while before.
struct DemoHistory {
    /// One for each of the fleet's nodes, in their order.
    let targets: [Target]
    let interval: TimeSpan

    /// What the usual range shows.
    private static let shown = TimeSpan.minutes(15)
    /// As long again, and a little for rates, to tell changes by and to walk back to. Half the scrapes do, and the first
    /// frame comes sooner; with fewer, the shortest windows that dashboards have, four scrapes long, would be empty.
    private static let before = TimeSpan.minutes(16)
    private static let coarsest = TimeSpan.seconds(10)

    /// - Parameter clock: What time it is: making up the past takes time as well, seconds on a slow machine.
    func fill(
        _ collector: Collector, from fleet: SimulatedFleet, clock: @escaping @Sendable () -> Timestamp
    ) async {
        // The last simulated scrape stands one interval before the first real one.
        let end = clock() - interval
        let middle = end - DemoHistory.shown
        let start = middle - DemoHistory.before
        let coarse = max(interval, min(TimeSpan(milliseconds: 2 * interval.milliseconds), DemoHistory.coarsest))
        // Half of the time until the first frame goes by here: nodes are made at the same time.
        await withTaskGroup(of: Void.self) { group in
            for (target, node) in zip(targets, fleet.nodes) {
                group.addTask {
                    var node = node
                    let early = node.history(from: start, through: middle - coarse, step: coarse)
                    append(early, of: target, to: collector.store)
                    let late = node.history(from: middle, through: end, step: interval)
                    append(late, of: target, to: collector.store)
                    let last = late.scrapes.last?.time ?? end
                    catchUp(&node, from: last, of: target, to: collector.store, clock)
                }
            }
        }
        collector.registry.noteHistory(since: start)
    }

    /// Goes on with what has passed meanwhile, so that there is no gap before the first real scrape.
    private func catchUp(
        _ node: inout SimulatedNode, from end: Timestamp, of target: Target, to store: MemoryStore,
        _ clock: () -> Timestamp
    ) {
        var next = end + interval
        // Each round has less to make up for; where none would be the last, the fleet is too large for this machine.
        for _ in 0..<4 {
            let end = clock() - interval
            guard next <= end else { return }
            append(node.history(from: next, through: end, step: interval), of: target, to: store)
            while next <= end { next = next + interval }
        }
    }

    private func append(_ history: NodeHistory, of target: Target, to store: MemoryStore) {
        for series in history.series {
            let labels = series.labels.map(DemoHistory.asScraped) + Array(target.labels)
            append(series.samples, of: Labels(labels), to: store)
        }
        var up = SampleBuffer()
        for scrape in history.scrapes {
            up.append(scrape.time.milliseconds, scrape.isUp ? 1 : 0)
        }
        append(up, of: target.labels.setting(Label.metricName, to: "up"), to: store)
    }

    /// A page's label as a scrape stores it: the series before and after the first scrape are the same.
    private static func asScraped(_ label: Label) -> Label {
        label.name.isBytewiseEqual(to: "le") ? Label(label.name, BucketBound.stored(label.value)) : label
    }

    private func append(_ samples: SampleBuffer, of labels: Labels, to store: MemoryStore) {
        let reference = store.reference(for: labels)
        var batch = ScrapeBatch(timestamp: Timestamp(milliseconds: samples.timestamps.last ?? 0))
        for (timestamp, value) in zip(samples.timestamps, samples.values) {
            batch.append(reference, value, at: Timestamp(milliseconds: timestamp))
        }
        _ = store.append(batch)
    }
}
