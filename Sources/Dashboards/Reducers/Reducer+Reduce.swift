public import MetricModel

extension Reducer {
    /// One number of a series' values, by Grafana's rules (packages/grafana-data/src/transformations/fieldReducer.ts):
    /// NaN is no value, except to `last` and `first`, and to what counts values.
    ///
    /// - Returns: nil where there is no value to speak of; 0 for `count` and `sum` only where something was counted
    ///   or summed up.
    public func reduce(_ samples: SampleBuffer) -> Double? {
        let values = samples.values
        if let picked = pick(from: values.lazy.map(PanelTable.Value.number)) {
            return values.isEmpty && self != .countAll ? nil : picked.number
        }
        switch self {
        case .allIsNull: return values.allSatisfy(\.isNaN) ? 1 : 0
        case .allIsZero: return values.allSatisfy { $0 == 0 } && !values.isEmpty ? 1 : 0
        case .min, .max, .mean, .sum, .range, .diff: return reduceKnown(values)
        default: return reduceMore(values.filter { !$0.isNaN })
        }
    }

    private static func known(_ value: Double) -> Double? { value.isNaN ? nil : value }

    private func reduceKnown(_ values: [Double]) -> Double? {
        guard let first = values.first(where: { !$0.isNaN }) else { return nil }
        var smallest = first
        var largest = first
        var last = first
        var sum = 0.0
        var count = 0.0
        for value in values where !value.isNaN {
            smallest = Swift.min(smallest, value)
            largest = Swift.max(largest, value)
            last = value
            sum += value
            count += 1
        }
        let result =
            switch self {
            case .min: smallest
            case .max: largest
            case .mean: sum / count
            case .sum: sum
            case .range: largest - smallest
            default: last - first
            }
        return Self.known(result)
    }
}
