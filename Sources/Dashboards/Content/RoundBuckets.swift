/// Buckets of equal width that hold all of some values.
struct RoundBuckets {
    let width: Double
    let first: Double
    let count: Int
    /// Nobody could tell more of them apart.
    private static let most = 1000

    /// - Parameters:
    ///   - values: Finite ones.
    ///   - wanted: Their width; more where there would be too many of them.
    ///   - offset: Where one of them begins.
    /// - Returns: nil where there are no values, or none that buckets of such a width and place can hold.
    init?(_ values: [Double], width wanted: Double, offset: Double = 0) {
        guard let low = values.min(), let high = values.max(), (high - low).isFinite, wanted > 0, wanted.isFinite,
            offset.isFinite
        else { return nil }
        let isFine = (high - low) / wanted <= Double(Self.most)
        width = isFine ? wanted : BucketWidth.round(above: (high - low) / Double(Self.most))
        first = ((low - offset) / width).rounded(.down) * width + offset
        guard width > 0, first.isFinite else { return nil }
        count = Int(clamping: ((high - first) / width).rounded(.down) + 1, to: 1...Self.most + 2)
    }

    func index(of value: Double) -> Int {
        Int(clamping: ((value - first) / width).rounded(.down), to: 0...count - 1)
    }

    func lowerBound(_ index: Int) -> Double { first + Double(index) * width }
}
