extension Int {
    /// The whole number between zero and a number from outside, within bounds.
    ///
    /// - Parameters:
    ///   - value: Anything, even what no whole number can be: beyond the bounds it becomes the nearer one, and NaN the
    ///     lower one.
    ///   - bounds: Both ends belong to them.
    public init(clamping value: Double, to bounds: ClosedRange<Int>) {
        if value >= Double(bounds.upperBound) {
            self = bounds.upperBound
        } else if value > Double(bounds.lowerBound) {
            self = Swift.min(Int(value), bounds.upperBound)
        } else {
            self = bounds.lowerBound
        }
    }
}
