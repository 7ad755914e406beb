import MetricModel

/// When a target's turns come: at `phase` after every multiple of the interval since the epoch.
///
/// The phase follows from a hash of the target, so that many targets spread evenly over the interval and each
/// keeps its place over restarts. A turn that could not be taken is skipped, never made up for.
struct ScrapeSchedule {
    let interval: TimeSpan
    let phase: TimeSpan

    /// A scrape that begins no later than by this part of its interval, or the longest tolerance, is stamped with its
    /// turn: steady distances compress better and make smoother rates.
    ///
    /// A hundredth is the most that Prometheus allows (`--scrape.timestamp-tolerance`). Its own 2 ms suit servers; on a
    /// machine that is busy otherwise hardly any scrape would be in time.
    private static let toleratedPart: Int64 = 100
    private static let longestTolerance = TimeSpan.milliseconds(100)

    init(interval: TimeSpan, seed: UInt64) {
        self.interval = max(interval, .milliseconds(1))
        phase = .milliseconds(Int64(seed % UInt64(self.interval.milliseconds)))
    }

    init(of target: Target) {
        var hash = StableHash()
        hash.combine(target.address.requestURL)
        for label in target.labels {
            hash.combine(label.name)
            hash.combine(label.value)
        }
        self.init(interval: target.interval, seed: hash.value)
    }

    /// The first turn after `moment`.
    func turn(after moment: Timestamp) -> Timestamp {
        let sincePhase = (moment - Timestamp(milliseconds: phase.milliseconds)).milliseconds
        let passed = sincePhase % interval.milliseconds
        let wait = interval.milliseconds - (passed < 0 ? passed + interval.milliseconds : passed)
        return moment + .milliseconds(wait)
    }

    /// When the first turn may come after a scrape that came at once, out of turn.
    func halfAnInterval(after moment: Timestamp) -> Timestamp {
        moment + .milliseconds(interval.milliseconds / 2)
    }

    /// What a scrape that begins at `moment` for `turn` is stamped with.
    func stamp(for turn: Timestamp, at moment: Timestamp) -> Timestamp {
        let part = TimeSpan.milliseconds(interval.milliseconds / ScrapeSchedule.toleratedPart)
        let tolerance = min(part, ScrapeSchedule.longestTolerance)
        let lateness = moment - turn
        return lateness >= .zero && lateness <= tolerance ? turn : moment
    }
}
