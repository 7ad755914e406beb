extension Reducer {
    /// The reductions that look at all values together.
    ///
    /// - Parameter values: Without NaN.
    func reduceMore(_ values: [Double]) -> Double? {
        guard let first = values.first, let last = values.last else { return nil }
        switch self {
        case .median: return Self.median(values)
        case .variance: return Self.variance(values)
        case .stdDev: return Self.variance(values).squareRoot()
        case .delta: return Self.growth(values)
        case .step: return zip(values.dropFirst(), values).map { $0 - $1 }.min()
        case .logmin: return values.filter { $0 > 0 }.min()
        case .changeCount: return Double(zip(values.dropFirst(), values).count { $0 != $1 })
        case .diffperc: return first == 0 ? nil : (last - first) / first
        default: return percentage.flatMap { Self.quantile($0 / 100, of: values) }
        }
    }

    /// 95 for `p95`.
    private var percentage: Double? {
        rawValue.hasPrefix("p") ? Double(rawValue.dropFirst()) : nil
    }

    /// The value nearest to the place, as Grafana takes it (calculatePercentile).
    private static func quantile(_ share: Double, of values: [Double]) -> Double? {
        let sorted = values.sorted()
        guard let last = sorted.indices.last else { return nil }
        return sorted[Int((share * Double(last)).rounded())]
    }

    /// The one in the middle, or the mean of the two there.
    private static func median(_ values: [Double]) -> Double? {
        let sorted = values.sorted()
        guard let last = sorted.indices.last else { return nil }
        return (sorted[last / 2] + sorted[(last + 1) / 2]) / 2
    }

    /// Of the whole population (Welford).
    private static func variance(_ values: [Double]) -> Double {
        var mean = 0.0
        var squares = 0.0
        for (index, value) in values.enumerated() {
            let distance = value - mean
            mean += distance / Double(index + 1)
            squares += distance * (value - mean)
        }
        return squares / Double(Swift.max(values.count, 1))
    }

    /// What a counter has grown by, as Grafana counts it: the value behind a fall is growth from zero, and a fall itself
    /// is none unless it comes last.
    private static func growth(_ values: [Double]) -> Double {
        var (sum, rose) = (0.0, true)
        for (index, (value, previous)) in zip(values.dropFirst(), values).enumerated() {
            if value < previous {
                rose = false
                if index == values.count - 2 { sum += value }
            } else {
                sum += rose ? value - previous : value
                rose = true
            }
        }
        return sum
    }
}
