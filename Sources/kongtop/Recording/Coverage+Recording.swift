import MetricModel
import PromQL

extension Coverage {
    /// What a recording knows: one that ends with all gateways down is stale from their last answer on, as the screen was.
    init(of series: FileSeries) {
        self.init(collectingSince: series.span?.lowerBound, staleSince: Coverage.lastAnswer(before: series))
    }

    /// The last time that `up` was not 0; nil where it is not at the end, or never was.
    private static func lastAnswer(before series: FileSeries) -> Timestamp? {
        guard let span = series.span else { return nil }
        let isUp = Matcher(Label.metricName, equals: "up")
        let selection = series.select([isUp], from: span.lowerBound, through: span.upperBound)
        var (last, endsUp) = (Int64.min, false)
        var buffer = SampleBuffer()
        for index in 0..<selection.count {
            buffer.removeAll()
            selection.read(index, from: span.lowerBound, through: span.upperBound, into: &buffer)
            endsUp = endsUp || (buffer.values.last.map { $0 > 0 } ?? false)
            for (time, value) in zip(buffer.timestamps, buffer.values) where value > 0 { last = max(last, time) }
        }
        return endsUp || last == .min ? nil : Timestamp(milliseconds: last)
    }
}
