import Glibc

/// Buckets that each end at a fixed multiple of where they begin, and hold all positive ones of some values.
struct LogarithmicBuckets {
    let count: Int
    private let first: Double
    private let base: Double
    private let split: Double

    /// - Parameters:
    ///   - base: More than 1.
    ///   - split: Into how many buckets each factor of `base` is split.
    /// - Returns: nil where no value is positive and finite.
    init?(_ values: [Double], base: Double, split: Int) {
        let places = values.filter { $0 > 0 && $0.isFinite }.map {
            (log($0) / log(base) * Double(split)).rounded(.down)
        }
        guard base > 1, let low = places.min(), let high = places.max() else { return nil }
        (self.base, self.split, first) = (base, Double(split), low)
        count = Int(clamping: high - low + 1, to: 1...1000)
    }

    /// nil for values that have no logarithm.
    func index(of value: Double) -> Int? {
        guard value > 0, value.isFinite else { return nil }
        return Int(clamping: (log(value) / log(base) * split).rounded(.down) - first, to: 0...count - 1)
    }

    func upperBound(_ index: Int) -> Double { pow(base, (first + Double(index) + 1) / split) }
}
