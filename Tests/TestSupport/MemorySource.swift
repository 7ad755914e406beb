package import MetricModel

/// Series written out by hand.
package struct MemorySource: SeriesSource {
    package struct Series: Sendable {
        package var labels: Labels
        package var samples: SampleBuffer

        package init(labels: Labels, samples: SampleBuffer) {
            self.labels = labels
            self.samples = samples
        }
    }

    package var series: [Series]

    package init(series: [Series] = []) {
        self.series = series
    }

    /// Adds a counter that starts at `base` and grows by `perSecond`, scraped every `interval`.
    package mutating func count(
        _ labels: Labels, from start: Timestamp, through end: Timestamp, every interval: TimeSpan = .seconds(2),
        base: Double = 100, perSecond: Double
    ) {
        var samples = SampleBuffer()
        var time = start
        while time <= end {
            samples.append(time.milliseconds, base + (time - start).seconds * perSecond)
            time = time + interval
        }
        series.append(Series(labels: labels, samples: samples))
    }

    package func select(_ matchers: [Matcher], from: Timestamp, through: Timestamp) throws -> any SeriesSelection {
        Selection(series: series.filter { series in matchers.allSatisfy { $0.matches(series.labels) } })
    }

    private struct Selection: SeriesSelection {
        var series: [Series]

        var count: Int { series.count }

        func labels(at index: Int) -> Labels { series[index].labels }

        func read(_ index: Int, from: Timestamp, through: Timestamp, into buffer: inout SampleBuffer) {
            buffer.removeAll()
            let samples = series[index].samples
            for (time, value) in zip(samples.timestamps, samples.values)
            where time >= from.milliseconds && time <= through.milliseconds {
                buffer.append(time, value)
            }
        }
    }
}
