import Dashboards
import MetricModel

/// Series upon each other, step by step: what stacks are drawn from.
struct GraphSteps {
    /// By series: where its layer begins and ends at each step; nil where no series of its stack has a value.
    private(set) var layers: [[(foot: Double, top: Double)?]]
    let grid: StepGrid

    init(_ series: [GraphSeries], _ data: PanelData) {
        let grid = StepGrid(data)
        self.grid = grid
        let values = series.map { grid.spread($0.samples, every: data.step(of: $0.refID)) }
        layers = values.map { $0.map { value in value.map { (0, $0) } } }
        stack(series, values)
    }

    /// Positive values grow upwards and negative ones downwards, each stack by itself.
    private mutating func stack(_ series: [GraphSeries], _ values: [[Double?]]) {
        var stacks: [String: [Int]] = [:]
        for (index, series) in series.enumerated() where series.stacking != .none {
            stacks["\(series.axis) \(series.stackingGroup)", default: []].append(index)
        }
        for members in stacks.values {
            let isPercent = series[members[0]].stacking == .percent
            for step in 0..<grid.count where members.contains(where: { values[$0][step] != nil }) {
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
}
