import Exposition
import MetricModel

/// Collects the series of several files, whatever the order of their samples.
struct FileSeriesBuilder {
    private var places: [Labels: Int] = [:]
    private var labels: [Labels] = []
    private var samples: [SampleBuffer] = []
    private var families: [FamilyMetadata] = []

    /// The place of the series with these labels, which is made where there is none.
    mutating func place(of labels: Labels) -> Int {
        if let place = places[labels] { return place }
        places[labels] = samples.count
        self.labels.append(labels)
        samples.append(SampleBuffer())
        return samples.count - 1
    }

    mutating func append(_ timestamp: Int64, _ value: Double, to place: Int) {
        samples[place].append(timestamp, value)
    }

    mutating func append(timestamps: [Int64], values: [Double], to place: Int) {
        samples[place].timestamps.append(contentsOf: timestamps)
        samples[place].values.append(contentsOf: values)
    }

    mutating func append(_ families: [FamilyMetadata]) {
        self.families += families
    }

    /// All that was collected, in order; of samples with the same time the first one counts.
    consuming func finish() -> FileSeries {
        let ordered = labels.indices.sorted { labels[$0] < labels[$1] }
        return FileSeries(
            series: ordered.map { FileSeries.One(labels: labels[$0], samples: samples[$0].inTimeOrder) },
            families: families)
    }
}

extension SampleBuffer {
    fileprivate var inTimeOrder: SampleBuffer {
        if zip(timestamps, timestamps.dropFirst()).allSatisfy({ $0 < $1 }) { return self }
        let order = timestamps.indices.sorted { left, right in
            timestamps[left] != timestamps[right] ? timestamps[left] < timestamps[right] : left < right
        }
        var sorted = SampleBuffer()
        for place in order where sorted.timestamps.last != timestamps[place] {
            sorted.append(timestamps[place], values[place])
        }
        return sorted
    }
}
