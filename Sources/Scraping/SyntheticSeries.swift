import MetricModel

/// The series that tell of the scrape itself (report of Prometheus' scrape/scrape.go).
struct SyntheticSeries: Sendable {
    static let names = [
        "up", "scrape_duration_seconds", "scrape_samples_scraped", "scrape_samples_post_metric_relabeling",
        "scrape_series_added",
    ]

    private let references: [SeriesReference]

    init(targetLabels: Labels, sink: any SampleSink) {
        references = SyntheticSeries.names.map {
            sink.reference(for: targetLabels.setting(Label.metricName, to: $0))
        }
    }

    func write(isUp: Bool, seconds: Double, counts: ScrapeCounts, into batch: inout ScrapeBatch) {
        let values = [
            isUp ? 1 : 0, seconds, Double(counts.samples), Double(counts.keptSamples), Double(counts.newSeries),
        ]
        for (reference, value) in zip(references, values) {
            batch.append(reference, value)
        }
    }

    func end(into batch: inout ScrapeBatch) {
        for reference in references {
            batch.append(reference, StaleMarker.value)
        }
    }
}
