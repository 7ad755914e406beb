import Glibc

/// How wide Grafana makes buckets where a panel doesn't say it.
enum BucketWidth {
    /// A histogram's: the first round width that makes fewer buckets than wanted, and holds two values that differ apart
    /// at most (histogram.ts, buildHistogram).
    ///
    /// - Parameter values: Finite ones.
    static func histogram(_ values: [Double], count: Int) -> Double {
        let sorted = values.sorted()
        guard let low = sorted.first, let high = sorted.last, high > low, (high - low).isFinite else { return 1 }
        var smallest = high - low
        for (a, b) in zip(sorted, sorted.dropFirst()) where b > a { smallest = min(smallest, b - a) }
        return round(above: (high - low) / Double(max(count, 1)), atLeast: smallest)
    }

    /// The first round width above one that is wanted; both finite, one of them above 0.
    static func round(above wanted: Double, atLeast smallest: Double = 0) -> Double {
        let power = self.power(below: max(wanted, smallest))
        let widths = (power == 1 ? wholeSteps : steps).map { $0 * power }
        return widths.first { $0 > wanted && $0 >= smallest } ?? power * 10
    }

    private static let steps = [1, 2, 2.5, 4, 5]
    private static let wholeSteps: [Double] = [1, 2, 4, 5]

    /// A heatmap's: the widest one of two digits that makes no fewer buckets than wanted (heatmap.ts); nil where all
    /// values are one.
    static func heatmap(from low: Double, to high: Double, count: Int) -> Double? {
        let wanted = (high - low) / Double(max(count - 1, 1))
        guard wanted.isFinite, wanted > 1e-280 else { return nil }
        let power = self.power(below: wanted)
        let digits = (wanted / power + 1e-12) * 2
        // From one to ten only whole ones.
        return (power == 1 ? (digits / 2).rounded(.down) : digits.rounded(.down) / 2) * power
    }

    /// The same for columns of time, in milliseconds; 0 where all is one moment.
    static func time(from first: Int64, to last: Int64, count: Int) -> Int64 {
        let (span, overflow) = last.subtractingReportingOverflow(first)
        guard !overflow, span > 0 else { return 0 }
        let wanted = span / Int64(max(count - 1, 1))
        return times.last { $0 <= wanted } ?? 1
    }

    private static let times: [Int64] = {
        let (second, minute, hour, day) = (1000, 60_000, 3_600_000, 86_400_000) as (Int64, Int64, Int64, Int64)
        return [1, 2, 4, 5, 10, 20, 25, 40, 50, 100, 200, 250, 400, 500]
            + [1, 2, 4, 5, 10, 15, 20, 30].map { $0 * second } + [1, 2, 4, 5, 10, 15, 20, 30].map { $0 * minute }
            + [1, 2, 4, 6, 8, 12, 18].map { $0 * hour }
            + [1, 2, 3, 4, 5, 6, 7, 10, 15, 30, 45, 60, 90, 180, 365].map { $0 * day }
    }()

    /// The power of ten that a positive number is some ones of.
    private static func power(below value: Double) -> Double {
        let power = pow(10, log10(value).rounded(.down))
        if power * 10 <= value { return power * 10 }
        return power > value ? power / 10 : power
    }
}
