import MetricModel

/// The series of a graph that others are held against, as they can be told from those others: lines without areas, and
/// of each stack the sum, as a stack over a stack can't be read.
struct ComparedCurves {
    let series: [GraphSeries]

    /// - Parameter title: What is compared with, as `1h before`: the name of sums.
    init(of series: [GraphSeries], title: String) {
        var result: [GraphSeries] = []
        var sums: [Stack: [GraphSeries]] = [:]
        for var one in series {
            guard one.comparedTo != nil else {
                result.append(one)
                continue
            }
            let stack = Stack(axis: one.axis, group: one.stackingGroup)
            let stacking = one.stacking
            one.drawing = .lines
            one.stacking = .none
            one.fillOpacity = 0
            one.fillsDownTo = nil
            one.lineWidth = max(one.lineWidth, 1)
            one.valueColors = []
            switch stacking {
            case .none: result.append(one)
            case .percent: continue  // Shares of a whole add up to the same at any time.
            default: sums[stack, default: []].append(one)
            }
        }
        let stacks = sums.keys.sorted { ($0.axis, $0.group) < ($1.axis, $1.group) }
        self.series = result + stacks.compactMap { Self.sum(sums[$0] ?? [], title: title) }
    }

    private struct Stack: Hashable {
        var axis: Int
        var group: String
    }

    private static func sum(_ members: [GraphSeries], title: String) -> GraphSeries? {
        guard var sum = members.first else { return nil }
        if members.count == 1 { return sum }
        var values: [Int64: Double] = [:]
        for member in members {
            for (time, value) in zip(member.samples.timestamps, member.samples.values) where value.isFinite {
                values[time, default: 0] += value
            }
        }
        sum.samples = SampleBuffer()
        for time in values.keys.sorted() { sum.samples.append(time, values[time] ?? 0) }
        sum.name = title
        sum.comparedTo = ""
        sum.color = .text
        sum.labels = Labels()
        sum.calculations = sum.calculations.map { calculation in
            let value = calculation.reducer.reduce(sum.samples)
            return GraphSeries.Calculation(
                reducer: calculation.reducer, value: value, text: sum.unit.format(value, decimals: sum.decimals))
        }
        return sum
    }
}
