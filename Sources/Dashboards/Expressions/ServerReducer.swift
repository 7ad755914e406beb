import MetricModel

/// How an expression makes one number of a series (pkg/expr/mathexp/reduce.go).
public enum ServerReducer: String, Sendable {
    case sum, mean, min, max, count, last, median

    /// What becomes of values that are no numbers.
    public enum Mode: Sendable {
        /// One of them makes the whole result NaN.
        case strict
        case dropping
        case replacing(Double)
    }

    func reduced(_ value: ServerValue, _ mode: Mode, at moment: Timestamp) -> ServerValue {
        var values = value.samples.values
        switch mode {
        case .strict: break
        case .dropping: values.removeAll { !$0.isFinite }
        case .replacing(let other): values = values.map { $0.isFinite ? $0 : other }
        }
        return .number(number(values), value.labels, at: moment)
    }

    func number(_ values: [Double]) -> Double {
        if self == .count { return Double(values.count) }
        if self == .last { return values.last ?? .nan }
        // An empty sum is 0; nothing else is known of nothing.
        if values.isEmpty { return self == .sum ? 0 : .nan }
        if values.contains(where: \.isNaN) { return .nan }
        let sum = values.reduce(0, +)
        switch self {
        case .sum: return sum
        case .mean: return sum / Double(values.count)
        case .min: return values.min() ?? .nan
        case .max: return values.max() ?? .nan
        default:
            let sorted = values.sorted()
            let middle = sorted.count / 2
            return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
        }
    }
}
