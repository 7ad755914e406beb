import Exposition
import MetricModel

/// Series that were loaded from files, and do not change any more.
struct FileSeries: SeriesSource {
    struct One {
        let labels: Labels
        /// In time order, each time once.
        let samples: SampleBuffer
    }

    /// In Prometheus' order.
    let series: [One]
    /// What the files say of metric families, in their order.
    let families: [FamilyMetadata]
    /// Where in `series` the series of a metric name stand; names that only Swift takes for equal share an entry.
    private let places: [String: [Int]]

    init(series: [One], families: [FamilyMetadata]) {
        self.series = series
        self.families = families
        var places: [String: [Int]] = [:]
        for (place, one) in series.enumerated() {
            places[one.labels.metricName, default: []].append(place)
        }
        self.places = places
    }

    /// From the first to the last sample; nil where there is none.
    var span: ClosedRange<Timestamp>? {
        let first = series.compactMap(\.samples.timestamps.first).min()
        let last = series.compactMap(\.samples.timestamps.last).max()
        guard let first, let last else { return nil }
        return Timestamp(milliseconds: first)...Timestamp(milliseconds: last)
    }

    func select(_ matchers: [Matcher], from: Timestamp, through: Timestamp) -> any SeriesSelection {
        let name = matchers.first { $0.name == Label.metricName && $0.operation == .equal && !$0.value.isEmpty }
        let candidates = name.map { (places[$0.value] ?? []).map { series[$0] } } ?? series
        return Selection(
            found: candidates.filter { one in
                one.overlaps(from: from.milliseconds, through: through.milliseconds)
                    && matchers.allSatisfy { $0.matches(one.labels) }
            })
    }

    private struct Selection: SeriesSelection {
        let found: [One]

        var count: Int { found.count }

        func labels(at index: Int) -> Labels { found[index].labels }

        func read(_ index: Int, from: Timestamp, through: Timestamp, into buffer: inout SampleBuffer) {
            buffer.removeAll()
            let samples = found[index].samples
            let range = samples.timestamps.places(from: from.milliseconds, through: through.milliseconds)
            buffer.timestamps.append(contentsOf: samples.timestamps[range])
            buffer.values.append(contentsOf: samples.values[range])
        }
    }
}

extension FileSeries.One {
    fileprivate func overlaps(from: Int64, through: Int64) -> Bool {
        guard let first = samples.timestamps.first, let last = samples.timestamps.last else { return false }
        return first <= through && last >= from
    }
}

extension [Int64] {
    /// Where the elements of `from...through` stand in a sorted array.
    fileprivate func places(from: Int64, through: Int64) -> Range<Int> {
        let start = firstPlace { $0 >= from }
        let end = firstPlace { $0 > through }
        return start..<Swift.max(start, end)
    }

    /// Where a condition that holds from some element on begins to hold.
    private func firstPlace(where holds: (Int64) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
