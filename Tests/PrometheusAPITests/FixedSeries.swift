import MetricModel

/// A few series with the same samples each, for the API to answer from.
struct FixedSeries: SeriesSource {
    var series: [(labels: Labels, samples: SampleBuffer)]

    /// Each series has one value, at these moments.
    init(_ series: [(Labels, Double)], at moments: [Int64]) {
        self.series = series.map { labels, value in
            var samples = SampleBuffer()
            for moment in moments { samples.append(moment, value) }
            return (labels, samples)
        }
    }

    func select(_ matchers: [Matcher], from: Timestamp, through: Timestamp) -> any SeriesSelection {
        let span = from.milliseconds...through.milliseconds
        return Selection(
            found: series.filter { one in
                matchers.allSatisfy { $0.matches(one.labels) } && one.samples.timestamps.contains { span.contains($0) }
            })
    }

    struct Selection: SeriesSelection {
        let found: [(labels: Labels, samples: SampleBuffer)]
        var count: Int { found.count }
        func labels(at index: Int) -> Labels { found[index].labels }

        func read(_ index: Int, from: Timestamp, through: Timestamp, into buffer: inout SampleBuffer) {
            buffer.removeAll()
            for (time, value) in zip(found[index].samples.timestamps, found[index].samples.values)
            where (from.milliseconds...through.milliseconds).contains(time) {
                buffer.append(time, value)
            }
        }
    }
}
