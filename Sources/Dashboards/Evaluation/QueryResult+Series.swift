import MetricModel
import PromQL

extension QueryResult {
    /// The result as named series in a stable order; what is not a number is no value.
    ///
    /// An instant vector keeps the query's order, which `sort` and `topk` choose; everything else is ordered by labels.
    func series(named legend: Legend) -> [DataSeries] {
        switch value {
        case .scalar(let sample):
            return [DataSeries(name: legend.name(.empty), labels: .empty, samples: SampleBuffer(sample))]
        case .string:
            return []
        case .vector(let elements):
            return elements.filter { !$0.sample.value.isNaN }.map { element in
                DataSeries(
                    name: legend.name(element.labels), labels: element.labels, samples: SampleBuffer(element.sample))
            }
        case .matrix(let series):
            return series.sorted { $0.labels < $1.labels }.map { series in
                DataSeries(
                    name: legend.name(series.labels), labels: series.labels, samples: series.samples.withoutNaN)
            }
        }
    }

    /// The names of an instant vector's metrics.
    var metricNames: [String] {
        guard case .vector(let elements) = value else { return [] }
        return elements.map(\.labels.metricName)
    }
}

extension SampleBuffer {
    fileprivate init(_ sample: Sample) {
        self.init()
        if !sample.value.isNaN { append(sample.timestamp.milliseconds, sample.value) }
    }

    fileprivate var withoutNaN: SampleBuffer {
        guard values.contains(where: \.isNaN) else { return self }
        var result = SampleBuffer()
        for (time, value) in zip(timestamps, values) where !value.isNaN {
            result.append(time, value)
        }
        return result
    }
}
