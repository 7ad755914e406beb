/// Buckets of equal, round width that hold all of some values.
struct RoundBuckets {
    let width: Double
    let first: Double
    let count: Int

    /// - Parameters:
    ///   - values: Finite ones.
    ///   - count: About how many buckets.
    ///   - width: Their width, where it is fixed.
    /// - Returns: nil where there are no values.
    init?(_ values: [Double], count wanted: Int, width fixed: Double? = nil, offset: Double = 0) {
        guard let low = values.min(), let high = values.max(), (high - low).isFinite else { return nil }
        var width = fixed ?? Self.rounded((high - low) / Double(max(wanted, 1)))
        if (high - low) / width > 1000 { width = Self.rounded((high - low) / 1000) }
        first = ((low - offset) / width).rounded(.down) * width + offset
        self.width = width
        count = min(max(Int(((high - first) / width).rounded(.down)) + 1, 1), 1002)
    }

    /// The next of 1, 2, 2.5 and 5 times a power of ten.
    private static func rounded(_ wanted: Double) -> Double {
        guard wanted > 1e-280, wanted.isFinite else { return 1 }
        var power = 1.0
        while power * 10 <= wanted { power *= 10 }
        while power > wanted { power /= 10 }
        return (([1, 2, 2.5, 5] as [Double]).first { $0 * power >= wanted } ?? 10) * power
    }

    func index(of value: Double) -> Int {
        let place = ((value - first) / width).rounded(.down)
        return Int(min(max(place, 0), Double(count - 1)))
    }

    func lowerBound(_ index: Int) -> Double { first + Double(index) * width }
}
