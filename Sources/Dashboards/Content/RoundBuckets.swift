/// Buckets of equal width that hold all of some values.
struct RoundBuckets {
    let width: Double
    let first: Double
    let count: Int
    /// Nobody could tell more of them apart.
    private static let most = 1000.0

    /// - Parameters:
    ///   - values: Finite ones.
    ///   - wanted: Their width; more where there would be too many of them.
    ///   - offset: Where one of them begins.
    /// - Returns: nil where there are no values.
    init?(_ values: [Double], width wanted: Double, offset: Double = 0) {
        guard let low = values.min(), let high = values.max(), (high - low).isFinite, wanted > 0, wanted.isFinite else {
            return nil
        }
        let isFine = (high - low) / wanted <= Self.most
        width = isFine ? wanted : BucketWidth.round(above: (high - low) / Self.most)
        first = ((low - offset) / width).rounded(.down) * width + offset
        count = Int(min(max(((high - first) / width).rounded(.down) + 1, 1), Self.most + 2))
    }

    func index(of value: Double) -> Int {
        let place = ((value - first) / width).rounded(.down)
        return Int(min(max(place, 0), Double(count - 1)))
    }

    func lowerBound(_ index: Int) -> Double { first + Double(index) * width }
}
