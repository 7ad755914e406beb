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
    /// As long again, and a little for rates, to tell changes by: seen through sums over minutes alone, so that fewer
    /// scrapes do, and the first frame comes sooner.
    private static let before = TimeSpan.minutes(16)
    private static let coarsest = TimeSpan.seconds(10)

    func fill(_ collector: Collector, from fleet: inout SimulatedFleet, now: Timestamp) {
        // The last simulated scrape stands one interval before the first real one.
        let end = now - interval
        let middle = end - DemoHistory.shown
        let start = middle - DemoHistory.before
        let coarse = max(interval, DemoHistory.coarsest)
        fill(collector, from: &fleet, start: start, through: middle - coarse, step: coarse)
        fill(collector, from: &fleet, start: middle, through: end, step: interval)
        collector.registry.noteHistory(since: start)
    }

    private func fill(
        _ collector: Collector, from fleet: inout SimulatedFleet, start: Timestamp, through end: Timestamp,
        step: TimeSpan
    ) {
        for (target, history) in zip(targets, fleet.history(from: start, through: end, step: step)) {
            for series in history.series {
                let labels = series.labels.map(DemoHistory.asScraped) + Array(target.labels)
                append(series.samples, of: Labels(labels), to: collector.store)
            }
            var up = SampleBuffer()
            for scrape in history.scrapes {
                up.append(scrape.time.milliseconds, scrape.isUp ? 1 : 0)
            }
            append(up, of: target.labels.setting(Label.metricName, to: "up"), to: collector.store)
        }
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
