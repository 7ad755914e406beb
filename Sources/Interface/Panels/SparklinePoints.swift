import Canvas
import MetricModel

/// Samples as points of a small graph without axes.
enum SparklinePoints {
    /// The foot is 0 where the values reach down to half their top, else a little below the lowest, so that a steady
    /// rate shows its course rather than a wall.
    static func points(
        _ samples: SampleBuffer, from: Timestamp, through: Timestamp, step: TimeSpan
    ) -> [LinePlot.Point?] {
        let span = Double((through - from).milliseconds)
        var lowest = Double.infinity
        var highest = -Double.infinity
        for value in samples.values where value.isFinite {
            lowest = min(lowest, value)
            highest = max(highest, value)
        }
        guard span > 0, lowest <= highest else { return [] }
        let foot = lowest > highest / 2 ? lowest - (highest - lowest) * 0.35 : min(0, lowest)
        let height = highest - foot
        var points: [LinePlot.Point?] = []
        let longestStep = 1.5 * Double(step.milliseconds)
        var previous: Timestamp?
        for (timestamp, value) in zip(samples.timestamps, samples.values) {
            guard value.isFinite else { continue }
            let moment = Timestamp(milliseconds: timestamp)
            if let previous, Double((moment - previous).milliseconds) > longestStep { points.append(nil) }
            previous = moment
            let x = Double((moment - from).milliseconds) / span
            // A flat line stands low, as a quiet thing should.
            points.append(LinePlot.Point(x: x, y: height > 0 ? (value - foot) / height : 0.25))
        }
        return points
    }
}
