import Dashboards
import Glibc

/// A logarithm that goes on through zero: nearly linear within a threshold of it, in powers beyond (Grafana's `symlog`).
struct SymmetricLogarithm {
    let threshold: Double
    let base: Double

    /// nil for an axis of another kind.
    init?(_ axis: GraphAxis) {
        guard let base = axis.logarithmBase, let threshold = axis.linearThreshold, base > 1, threshold > 0 else {
            return nil
        }
        (self.base, self.threshold) = (base, threshold)
    }

    /// Where a value stands along the axis.
    func position(of value: Double) -> Double { asinh(value / threshold) }

    /// What stands there.
    func value(at position: Double) -> Double { sinh(position) * threshold }

    /// Zero and powers of the base as multiples of the threshold, from low to high, at least so far apart.
    ///
    /// - Parameter least: How far two marks have to stand from each other along the axis.
    func marks(from lower: Double, to upper: Double, apart least: Double) -> [Double] {
        guard least > 0, least.isFinite else { return [] }
        let stride = max(1, (least / log(base)).rounded(.up))
        let most = max(lower.magnitude, upper.magnitude)
        var powers: [Double] = []
        var last = 0.0
        for index in 0..<64 {
            let power = threshold * pow(base, stride * Double(index))
            guard power <= most else { break }
            guard position(of: power) - last >= least else { continue }
            powers.append(power)
            last = position(of: power)
        }
        return (powers.reversed().map { -$0 } + [0] + powers).filter { $0 >= lower && $0 <= upper }
    }
}
