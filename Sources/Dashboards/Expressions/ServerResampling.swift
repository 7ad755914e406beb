public import MetricModel

/// Puts a series on other steps (pkg/expr/mathexp/resample.go).
public struct ServerResampling: Sendable {
    /// What stands for the values of a step that has none.
    public enum Filling: String, Sendable {
        case pad
        case backfilling
        case fillna
    }

    public var window: TimeSpan
    /// What becomes of several values of a step.
    public var reducer: ServerReducer
    public var filling: Filling

    /// No series has more steps than this.
    private static let mostSteps: Int64 = 11_000

    /// A series without values, and one whose steps would be too many, stays as it is.
    func resampled(_ value: ServerValue, over span: TimeWindow) -> ServerValue {
        let step = window.milliseconds
        let (from, through) = (span.from.milliseconds, span.through.milliseconds)
        guard !value.isNumber, step > 0, through >= from, (through - from) / step <= Self.mostSteps else {
            return value
        }
        var samples = SampleBuffer()
        var next = 0
        for time in stride(from: from, through: through, by: Int64.Stride(step)) {
            let first = next
            while next < value.samples.count, value.samples.timestamps[next] <= time { next += 1 }
            if let number = self.number(value.samples.values, first..<next) { samples.append(time, number) }
        }
        return ServerValue(labels: value.labels, samples: samples, isNumber: false)
    }

    private func number(_ values: [Double], _ range: Range<Int>) -> Double? {
        if !range.isEmpty { return reducer.number(Array(values[range])) }
        switch filling {
        case .pad: return range.lowerBound > 0 ? values[range.lowerBound - 1] : nil
        case .backfilling: return range.upperBound < values.count ? values[range.upperBound] : nil
        case .fillna: return nil
        }
    }
}
