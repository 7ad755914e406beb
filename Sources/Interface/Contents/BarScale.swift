/// Where the values of a bar chart stand along its bars: 0 at the low end, 1 at the high one.
struct BarScale {
    private let lower: Double
    private let upper: Double

    /// - Parameters:
    ///   - stacks: The largest value and the smallest, or the sums of a category's stacks above and below zero.
    ///   - minimum: A fixed end; nil to follow the values.
    init(stacks: some Sequence<(up: Double, down: Double)>, minimum: Double? = nil, maximum: Double? = nil) {
        var (low, high) = (0.0, 0.0)
        for stack in stacks { (low, high) = (min(low, stack.down), max(high, stack.up)) }
        lower = minimum ?? low
        upper = maximum ?? high
    }

    /// Where bars stand: on zero, where that is in sight.
    var ground: Double { place(of: 0) }

    /// The part of the length that lies between two values; below zero where the second one is the smaller.
    func share(from foot: Double, to top: Double) -> Double { place(of: top) - place(of: foot) }

    private func place(of value: Double) -> Double {
        guard upper > lower else { return 0 }
        let place = (value - lower) / (upper - lower)
        return place.isNaN ? 0 : min(max(place, 0), 1)
    }
}
