import MetricModel

/// A classic histogram at one moment: how many observations were no larger than each bound
/// (promql/quantile.go).
struct BucketHistogram {
    struct Bucket {
        var bound: Double
        var count: Double
    }

    private var buckets: [Bucket]
    /// Whether counts had to be raised to grow from bound to bound.
    private(set) var wasForcedMonotonic = false

    /// Sorts the buckets and merges equal bounds; nil where there is no `+Inf` bucket.
    ///
    /// - Parameter isRepairing: whether counts that fall from bound to bound are raised.
    init?(_ unsorted: [Bucket], repairing isRepairing: Bool) {
        let sorted = unsorted.sorted { $0.bound < $1.bound }
        guard let highest = sorted.last, highest.bound == .infinity else { return nil }
        buckets = []
        buckets.reserveCapacity(sorted.count)
        for bucket in sorted {
            if let last = buckets.last, last.bound == bucket.bound {
                buckets[buckets.count - 1].count += bucket.count
            } else {
                buckets.append(bucket)
            }
        }
        if isRepairing { forceMonotonic() }
    }

    /// Differences below this share of two counts' sum come from floating-point sums, not from observations.
    private static let tolerance = 1e-12

    /// Counts that fall, or rise by no more than a rounding error, become the last one that did rise
    /// (ensureMonotonicAndIgnoreSmallDeltas).
    private mutating func forceMonotonic() {
        var previous = buckets[0].count
        for index in buckets.indices.dropFirst() {
            let current = buckets[index].count
            if current.isAlmostEqual(to: previous, tolerance: BucketHistogram.tolerance) {
                buckets[index].count = previous
            } else if current < previous {
                buckets[index].count = previous
                wasForcedMonotonic = true
            } else {
                previous = current
            }
        }
    }

    private var observations: Double { buckets[buckets.count - 1].count }

    // MARK: Quantiles

    /// The value below which the share `quantile` of the observations lies, by linear interpolation.
    ///
    /// - Parameter quantile: in 0…1.
    func quantile(_ quantile: Double) -> Double {
        guard buckets.count >= 2, observations != 0 else { return StaleMarker.ordinaryNaN }
        var rank = quantile * observations
        let top = buckets.count - 1
        let index = buckets[..<top].firstIndex { $0.count >= rank } ?? top
        // Nothing is known above the last finite bound.
        if index == top { return buckets[top - 1].bound }
        let bound = buckets[index].bound
        if index == 0 {
            return bound <= 0 ? bound : bound * (rank / buckets[0].count)
        }
        let below = buckets[index - 1]
        rank -= below.count
        return below.bound + (bound - below.bound) * (rank / (buckets[index].count - below.count))
    }

    // MARK: Fractions

    /// The share of observations between two values, by linear interpolation.
    func fraction(from lower: Double, to upper: Double) -> Double {
        guard observations != 0, !lower.isNaN, !upper.isNaN else { return StaleMarker.ordinaryNaN }
        guard lower < upper else { return 0 }
        return (rank(of: upper) - rank(of: lower)) / observations
    }

    /// How many observations lie below a value.
    private func rank(of value: Double) -> Double {
        var below = 0.0
        var bottom = -Double.infinity
        for bucket in buckets {
            if bottom >= value { break }
            if bucket.bound > value {
                below += (bucket.count - below) * (value - bottom) / (bucket.bound - bottom)
                return min(below, observations)
            }
            below = bucket.count
            bottom = bucket.bound
        }
        return min(below, observations)
    }
}
