public import MetricModel

/// The time, as scraping needs it; tests bring their own.
public protocol ScrapeClock: Sendable {
    /// The wall clock, which stamps samples.
    func now() -> Timestamp

    /// Seconds that only ever grow, to measure durations with.
    func uptime() -> Double

    /// - Throws: `CancellationError` where the task is cancelled meanwhile.
    func sleep(for span: TimeSpan) async throws
}
