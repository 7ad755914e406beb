import MetricModel

/// Series held in a dictionary, for tests.
struct MemorySource: SeriesSource {
    private(set) var series: [Labels: SampleBuffer] = [:]

    /// Adds samples that are all newer than those of the series so far, or fill its gaps.
    mutating func append(_ labels: Labels, _ samples: [Sample]) {
        var merged: [Int64: Double] = [:]
        if let known = series[labels] {
            for (time, value) in zip(known.timestamps, known.values) { merged[time] = value }
        }
        for sample in samples { merged[sample.timestamp.milliseconds] = sample.value }
        var buffer = SampleBuffer()
        for time in merged.keys.sorted() { buffer.append(time, merged[time] ?? .nan) }
        series[labels] = buffer
    }

    mutating func removeAll() {
        series = [:]
    }

    func select(
        _ matchers: [Matcher], from: Timestamp, through: Timestamp
    ) throws -> any SeriesSelection {
        let found = series.filter { labels, _ in matchers.allSatisfy { $0.matches(labels) } }
        return Selection(found: found.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 })
    }

    private struct Selection: SeriesSelection {
        let found: [(Labels, SampleBuffer)]

        var count: Int { found.count }

        func labels(at index: Int) -> Labels { found[index].0 }

        func read(_ index: Int, from: Timestamp, through: Timestamp, into buffer: inout SampleBuffer) {
            buffer.removeAll()
            let samples = found[index].1
            for (time, value) in zip(samples.timestamps, samples.values)
            where time >= from.milliseconds && time <= through.milliseconds {
                buffer.append(time, value)
            }
        }
    }
}
