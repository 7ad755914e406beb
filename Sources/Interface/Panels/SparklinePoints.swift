import Canvas
import MetricModel

/// Samples as points of a small graph without axes.
enum SparklinePoints {
    /// Where there are several lines, the foot is 0 if the values reach down to half their top, else a little below the
    /// lowest, so that a steady rate shows its course rather than a wall. One line goes from the lowest to the highest.
    ///
    /// - Parameter rows: how many lines of text it is drawn in.
    static func points(
        _ samples: SampleBuffer, from: Timestamp, through: Timestamp, step: TimeSpan, rows: Int = 1
    ) -> [LinePlot.Point?] {
        let span = Double((through - from).milliseconds)
        var lowest = Double.infinity
        var highest = -Double.infinity
        for value in samples.values where value.isFinite {
            lowest = min(lowest, value)
            highest = max(highest, value)
        }
        guard span > 0, lowest <= highest else { return [] }
        let (foot, height) = rows > 1 ? ground(lowest, highest) : line(lowest, highest)
        var points: [LinePlot.Point?] = []
        let longestStep = 1.5 * Double(step.milliseconds)
        var previous: Timestamp?
        for (timestamp, value) in zip(samples.timestamps, samples.values) {
            guard value.isFinite else { continue }
            let moment = Timestamp(milliseconds: timestamp)
            if let previous, Double((moment - previous).milliseconds) > longestStep { points.append(nil) }
            previous = moment
            let x = Double((moment - from).milliseconds) / span
            points.append(LinePlot.Point(x: x, y: height > 0 ? (value - foot) / height : quiet))
        }
        return points
    }

    /// A flat line stands low, as a quiet thing should.
    private static let quiet = 0.25
    /// What part of the values' size fills a single line at least: less of it is noise.
    private static let leastChange = 0.1

    private static func ground(_ lowest: Double, _ highest: Double) -> (foot: Double, height: Double) {
        let foot = lowest > highest / 2 ? lowest - (highest - lowest) * 0.35 : min(0, lowest)
        return (foot, highest - foot)
    }

    private static func line(_ lowest: Double, _ highest: Double) -> (foot: Double, height: Double) {
        let least = (lowest / 2 + highest / 2).magnitude * leastChange
        let unused = max(0, least - (highest - lowest))
        return (lowest - unused * quiet, max(highest - lowest, least))
    }
}
