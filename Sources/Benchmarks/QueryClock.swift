import Glibc

/// The processor time of a piece of work: on a machine that is busy otherwise, wall time says little.
enum QueryClock {
    /// - Returns: milliseconds of one core.
    static func measure(_ work: () throws -> Void) rethrows -> Double {
        let start = now
        try work()
        return (now - start) * 1000
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Two digits behind the point, in milliseconds.
    static func shown(_ milliseconds: Double) -> String {
        let hundredths = Int((milliseconds * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) ms"
    }
}
