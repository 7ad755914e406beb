import Glibc
public import MetricModel

/// The machine's own clocks.
public struct SystemClock: ScrapeClock {
    public init() {}

    public func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    public func uptime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    public func sleep(for span: TimeSpan) async throws {
        try await Task.sleep(for: .milliseconds(max(span.milliseconds, 0)), tolerance: .zero)
    }
}
