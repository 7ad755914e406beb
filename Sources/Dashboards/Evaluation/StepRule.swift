public import MetricModel

/// Grafana's rules for steps and rate windows (pkg/promlib/models/query.go, rangeutil.ts).
public struct StepRule: Hashable, Sendable {
    /// How often targets are asked; Grafana takes 15 s where nothing is said.
    public var scrapeInterval: TimeSpan
    /// The shortest step wanted; nil for the scrape interval.
    public var minimumStep: TimeSpan?

    public init(scrapeInterval: TimeSpan = .seconds(15), minimumStep: TimeSpan? = nil) {
        self.scrapeInterval = scrapeInterval
        self.minimumStep = minimumStep
    }

    /// How many values Grafana asks for where a panel's width is unknown.
    private static let defaultPoints = 1500
    /// No answer ever has more values per series than this: Prometheus refuses 11,000.
    private static let mostPoints: Int64 = 11_000

    /// The span over the number of points, rounded to a time people count in, and never below the shortest step.
    public func step(span: TimeSpan, points: Int) -> TimeSpan {
        let points = Int64(points > 0 ? points : Self.defaultPoints)
        let wanted = Self.rounded(TimeSpan(milliseconds: span.milliseconds / points))
        let safe = Self.rounded(TimeSpan(milliseconds: span.milliseconds / Self.mostPoints))
        return max(wanted, minimumStep ?? scrapeInterval, safe)
    }

    /// `max(interval + scrape, 4 × scrape)`, where a shortest step stands in for the scrape interval.
    public func rateInterval(interval: TimeSpan) -> TimeSpan {
        let scrape = (minimumStep ?? scrapeInterval).milliseconds
        let (sum, sumOverflow) = interval.milliseconds.addingReportingOverflow(scrape)
        let (four, fourOverflow) = scrape.multipliedReportingOverflow(by: 4)
        return TimeSpan(milliseconds: sumOverflow || fourOverflow ? .max : max(sum, four))
    }

    /// The latest multiple of the step, counted from the epoch moved by the zone's offset, at or before the moment.
    public static func align(_ moment: Timestamp, to step: TimeSpan, utcOffset: TimeSpan = .zero) -> Timestamp {
        guard step.milliseconds > 0 else { return moment }
        let local = (moment + utcOffset).milliseconds
        let remainder = local % step.milliseconds
        let down = TimeSpan(milliseconds: remainder < 0 ? remainder + step.milliseconds : remainder)
        return Timestamp(milliseconds: local) - down - utcOffset
    }

    /// A span below the first number becomes the second; both in milliseconds.
    private static let roundings: [(below: Int64, value: Int64)] = [
        (10, 1), (15, 10), (35, 20), (75, 50), (150, 100), (350, 200), (750, 500),
        (1500, 1000), (3500, 2000), (7500, 5000), (12_500, 10_000), (17_500, 15_000), (25_000, 20_000),
        (45_000, 30_000), (90_000, 60_000), (210_000, 120_000), (450_000, 300_000), (750_000, 600_000),
        (1_050_000, 900_000), (1_500_000, 1_200_000), (2_700_000, 1_800_000), (5_400_000, 3_600_000),
        (9_000_000, 7_200_000), (16_200_000, 10_800_000), (32_400_000, 21_600_000), (86_400_000, 43_200_000),
        (604_800_000, 86_400_000), (1_814_400_000, 604_800_000), (3_628_800_000, 2_592_000_000),
    ]

    /// The nearest of the steps people count in: 1, 2, 5, 10, 15, 20, 30 seconds and minutes, hours, days.
    public static func rounded(_ span: TimeSpan) -> TimeSpan {
        let match = roundings.first { span.milliseconds < $0.below }
        return TimeSpan(milliseconds: match?.value ?? 31_536_000_000)
    }
}
