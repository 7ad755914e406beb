import Glibc

/// The processor time of this thread, so that a busy machine does not blur the numbers.
enum ThreadClock {
    /// - Returns: the seconds the work took.
    static func measure(_ work: () throws -> Void) rethrows -> Double {
        let start = now
        try work()
        return now - start
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
