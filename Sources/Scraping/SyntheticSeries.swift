import MetricModel

/// The series that tell of the scrape itself (report of Prometheus' scrape/scrape.go).
struct SyntheticSeries: Sendable {
    private static let names = [
        "up", "scrape_duration_seconds", "scrape_samples_scraped", "scrape_samples_post_metric_relabeling",
        "scrape_series_added",
    ]
    private static let slots = names.indices.map(Int32.init)

    private let targetLabels: Labels
    private var writer: any SeriesWriter

    init(of target: Target, sink: any SampleSink) {
        targetLabels = target.labels
        writer = sink.makeWriter()
        bind()
    }

    mutating func write(isUp: Bool, seconds: Double, counts: ScrapeCounts, at timestamp: Timestamp) {
        let values = [
            isUp ? 1 : 0, seconds, Double(counts.samples), Double(counts.keptSamples), Double(counts.newSeries),
        ]
        let batch = ScrapeBatch(timestamp: timestamp, slots: SyntheticSeries.slots, values: values)
        let forgotten = writer.append(batch)
        guard !forgotten.isEmpty else { return }
        bind()
        _ = writer.append(batch.keeping(forgotten))
    }

    mutating func end(at timestamp: Timestamp) {
        _ = writer.append(ScrapeBatch(timestamp: timestamp, endedSlots: SyntheticSeries.slots))
    }

    private mutating func bind() {
        for (slot, name) in zip(SyntheticSeries.slots, SyntheticSeries.names) {
            writer.bind(slot, to: targetLabels.setting(Label.metricName, to: name))
        }
    }
}
