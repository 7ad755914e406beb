import MetricModel

/// A moment by its distance, in Moment.js' words, which Grafana uses: `a minute ago`, `in 3 days`.
enum TimeFromNow {
    /// Each span's length in seconds, from which distance on it is said, and its words for one and for several.
    private static let spans: [(length: Double, from: Double, one: String, many: String)] = [
        (31_536_000, 27_648_000, "a year", "years"), (2_628_000, 2_246_400, "a month", "months"),
        (86_400, 79_200, "a day", "days"), (3600, 2700, "an hour", "hours"), (60, 45, "a minute", "minutes"),
    ]

    static func text(_ moment: Timestamp, now: Timestamp) -> String {
        let distance = (Double(moment.milliseconds) - Double(now.milliseconds)) / 1000
        let words = self.words(distance.magnitude)
        return distance > 0 ? "in \(words)" : "\(words) ago"
    }

    private static func words(_ seconds: Double) -> String {
        guard let span = spans.first(where: { seconds >= $0.from }) else { return "a few seconds" }
        let count = (seconds / span.length).rounded()
        return count <= 1 ? span.one : "\(Digits.fixed(count, decimals: 0)) \(span.many)"
    }
}
