import MetricModel

/// A straight line through a window's samples, by least squares.
struct LinearRegression {
    /// Per second.
    let slope: Double
    /// The line's value at the origin.
    let intercept: Double

    /// - Parameter origin: milliseconds; near the samples, to keep their digits.
    init(_ window: Window, origin: Int64) {
        let first = window.first
        var isConstant = true
        var sumX = CompensatedSum()
        var sumY = CompensatedSum()
        var sumXY = CompensatedSum()
        var sumXX = CompensatedSum()
        for index in window.lower..<window.upper {
            let y = window.values[index]
            if index > window.lower, y != first { isConstant = false }
            let x = Double(window.times[index] &- origin) / 1e3
            sumX.add(x)
            sumY.add(y)
            sumXY.add(x * y)
            sumXX.add(x * x)
        }
        if isConstant {
            slope = first.isInfinite ? StaleMarker.ordinaryNaN : 0
            intercept = first.isInfinite ? StaleMarker.ordinaryNaN : first
            return
        }
        let count = Double(window.count)
        let x = sumX.sum + sumX.compensation
        let y = sumY.sum + sumY.compensation
        let covariance = (sumXY.sum + sumXY.compensation) - x * y / count
        let variance = (sumXX.sum + sumXX.compensation) - x * x / count
        slope = covariance / variance
        intercept = y / count - slope * x / count
    }
}
