import MetricModel

/// Metric types as TYPE lines spell them.
extension MetricType {
    /// The type a TYPE line names; nil for words the format does not know.
    static func named(_ word: UnsafeRawBufferPointer, in format: ExpositionFormat) -> MetricType? {
        func isSpelled(_ name: StaticString) -> Bool {
            word.count == name.utf8CodeUnitCount
                && word.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        }
        if isSpelled("counter") { return .counter }
        if isSpelled("gauge") { return .gauge }
        if isSpelled("histogram") { return .histogram }
        if isSpelled("summary") { return .summary }
        guard format == .openMetrics else { return isSpelled("untyped") ? .unknown : nil }
        if isSpelled("info") { return .info }
        if isSpelled("stateset") { return .stateset }
        if isSpelled("gaugehistogram") { return .gaugehistogram }
        return isSpelled("unknown") ? .unknown : nil
    }

    /// The words `named` knows, for messages.
    static func names(in format: ExpositionFormat) -> String {
        switch format {
        case .text004: "counter, gauge, histogram, summary, untyped"
        case .openMetrics: "counter, gauge, histogram, summary, info, stateset, gaugehistogram, unknown"
        }
    }
}
