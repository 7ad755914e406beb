import Dashboards
import MetricModel

/// Series upon each other, step by step: what stacks are drawn from.
struct GraphSteps {
    /// By series: where its layer begins and ends at each step; nil where no series of its stack has a value.
    private(set) var layers: [[(foot: Double, top: Double)?]]
    let steps: Int
    private let from: Int64
    private let step: Int64

    /// More steps than any screen has columns of dots.
    private static let most: Int64 = 4096

    init(_ series: [GraphSeries], _ data: PanelData) {
        from = data.from.milliseconds
        step = max(data.step.milliseconds, 1)
        let span = max(0, (data.through - data.from).milliseconds)
        steps = Int(min(span / step, Self.most - 1)) + 1
        layers = []
        var values: [[Double?]] = []
        for series in series { values.append(spread(series.samples, step: data.step(of: series.refID))) }
        layers = values.map { $0.map { value in value.map { (0, $0) } } }
        stack(series, values)
    }

    /// - Parameter own: How far apart the values are; one that stands for several steps is there at each of them.
    private func spread(_ samples: SampleBuffer, step own: TimeSpan) -> [Double?] {
        var column = [Double?](repeating: nil, count: steps)
        let width = Int(max(1, min(own.milliseconds / step, Self.most)))
        for (time, value) in zip(samples.timestamps, samples.values) where value.isFinite {
            let (offset, overflow) = time.subtractingReportingOverflow(from)
            guard !overflow, offset >= 0, offset / step < Int64(steps) else { continue }
            let first = Int(offset / step)
            for index in first..<min(first + width, steps) { column[index] = value }
        }
        return column
    }

    /// Positive values grow upwards and negative ones downwards, each stack by itself.
    private mutating func stack(_ series: [GraphSeries], _ values: [[Double?]]) {
        var stacks: [String: [Int]] = [:]
        for (index, series) in series.enumerated() where series.stacking != .none {
            stacks["\(series.axis) \(series.stackingGroup)", default: []].append(index)
        }
        for members in stacks.values {
            let isPercent = series[members[0]].stacking == .percent
            for step in 0..<steps where members.contains(where: { values[$0][step] != nil }) {
                let total = isPercent ? members.reduce(0) { $0 + (values[$1][step] ?? 0).magnitude } : 1
                var (up, down) = (0.0, 0.0)
                for member in members {
                    let value = total > 0 ? (values[member][step] ?? 0) / total : 0
                    if value < 0 {
                        layers[member][step] = (down, down + value)
                        down += value
                    } else {
                        layers[member][step] = (up, up + value)
                        up += value
                    }
                }
            }
        }
    }

    /// The step at a place along the axis, 0…1.
    func step(at share: Double) -> Int {
        Int(clamping: (share * Double(steps - 1)).rounded(), to: 0...max(0, steps - 1))
    }
}
