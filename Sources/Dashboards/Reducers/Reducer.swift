/// A way to make one number of a series, by Grafana's names.
public enum Reducer: String, Sendable, Hashable, CaseIterable {
    case lastNotNull, last, firstNotNull, first, min, max, mean, sum, count, range, diff
    case median, variance, stdDev, delta, step, logmin, changeCount, distinctCount, diffperc, countAll
    /// 1 where it is so, 0 where it is not.
    case allIsZero, allIsNull
    case p1, p5, p10, p25, p50, p75, p90, p95, p99
}

extension Reducer {
    /// The one with a name of Grafana's, of `singlestat`'s (`current`, `avg`), or of old legends (`total`).
    public init?(grafanaName name: String) {
        let older = ["current": Reducer.lastNotNull, "avg": .mean, "total": .sum, "name": .lastNotNull]
        guard let reducer = Reducer(rawValue: name) ?? older[name] else { return nil }
        self = reducer
    }

    /// What people read: `Last *`, `Mean` (fieldReducer.ts).
    public var title: String {
        switch self {
        case .lastNotNull: "Last *"
        case .last: "Last"
        case .firstNotNull: "First *"
        case .first: "First"
        case .min: "Min"
        case .max: "Max"
        case .mean: "Mean"
        case .sum: "Total"
        case .count, .countAll: "Count"
        case .range: "Range"
        case .diff: "Difference"
        case .median: "Median"
        case .variance: "Variance"
        case .stdDev: "StdDev"
        case .delta: "Delta"
        case .step: "Step"
        case .logmin: "Min (above zero)"
        case .changeCount: "Change Count"
        case .distinctCount: "Distinct Count"
        case .diffperc: "Difference percent"
        case .allIsZero: "All Zeros"
        case .allIsNull: "All Nulls"
        case .p1, .p5, .p10, .p25, .p50, .p75, .p90, .p95, .p99:
            "\(rawValue.dropFirst())\(self == .p1 ? "st" : "th") %"
        }
    }
}
