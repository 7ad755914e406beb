extension Double {
    /// Whether two numbers differ by less than so large a share of their sum (util/almost of Prometheus); NaN equals NaN.
    func isAlmostEqual(to other: Double, tolerance: Double) -> Bool {
        if isNaN && other.isNaN || self == other { return true }
        let sum = magnitude + other.magnitude
        let difference = (self - other).magnitude
        // Next to zero a share says nothing.
        if self == 0 || other == 0 || sum < .leastNormalMagnitude {
            return difference < tolerance * .leastNormalMagnitude
        }
        return difference / min(sum, .greatestFiniteMagnitude) < tolerance
    }
}
