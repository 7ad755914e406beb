import Dashboards
import MetricModel

/// A graph's series as they are drawn: on one grid of steps, stacked where the panel stacks.
struct SeriesFrame: Sendable {
    /// By refID in the order of the panel's queries; then what only the other side of a comparison has.
    let series: [DataSeries]
    /// What they are compared with.
    let compared: ComparedSeries
    /// What each series' line shows; on stacks, the sum of it and all below it.
    private(set) var tops: [[Double?]] = []
    /// What each series adds, as it came.
    private(set) var values: [[Double?]] = []
    let from: Timestamp
    let step: TimeSpan
    private(set) var largest = 0.0
    private(set) var smallest = 0.0

    /// More steps than any screen has columns of dots.
    private static let mostSteps: Int64 = 4096

    init(_ panel: Panel, options: TimeSeriesOptions, data: PanelData) {
        let own = panel.queries.filter { $0.mode == .range && $0.comparison == nil }
            .flatMap { data.answers[$0.refID]?.series ?? [] }
        from = data.from
        step = max(data.step, .milliseconds(1))
        let span = max(0, (data.through - data.from).milliseconds)
        let steps = Int(min(span / step.milliseconds, SeriesFrame.mostSteps - 1)) + 1
        let (from, step) = (from, step)
        func spread(_ samples: SampleBuffer) -> [Double?] {
            SeriesFrame.spread(samples, from: from, step: step, steps: steps)
        }
        compared = ComparedSeries(
            panel, data: data, isStacked: options.stacking == .normal, isShare: options.stacking == .percent,
            spread: spread)
        series = own + compared.missing(among: own)
        values = series.map { spread($0.samples) }
        tops = options.stacking == .none ? values : stacked(percent: options.stacking == .percent)
        for column in [tops, compared.values].joined().joined() {
            guard let column else { continue }
            largest = max(largest, column)
            smallest = min(smallest, column)
        }
    }

    /// Samples at the steps they belong to; steps without one stay nil, which shows as a gap.
    private static func spread(
        _ samples: SampleBuffer, from: Timestamp, step: TimeSpan, steps: Int
    ) -> [Double?] {
        var column = [Double?](repeating: nil, count: steps)
        for (timestamp, value) in zip(samples.timestamps, samples.values) where value.isFinite {
            let (offset, overflow) = timestamp.subtractingReportingOverflow(from.milliseconds)
            guard !overflow, offset >= 0, offset / step.milliseconds < Int64(steps) else { continue }
            column[Int(offset / step.milliseconds)] = value
        }
        return column
    }

    /// A layer without a value at a step adds nothing there; where no layer has one, there is a gap.
    private func stacked(percent: Bool) -> [[Double?]] {
        guard let steps = values.first?.count else { return [] }
        var tops = values
        for step in 0..<steps where values.contains(where: { $0[step] != nil }) {
            let total = values.reduce(0) { $0 + max(0, $1[step] ?? 0) }
            var sum = 0.0
            for layer in values.indices {
                sum += max(0, values[layer][step] ?? 0)
                tops[layer][step] = percent ? (total > 0 ? sum / total : 0) : sum
            }
        }
        return tops
    }

    var steps: Int { tops.first?.count ?? 0 }

    /// The step that a moment falls on.
    func step(at moment: Timestamp) -> Int? {
        let offset = (moment + TimeSpan(milliseconds: step.milliseconds / 2) - from).milliseconds
        guard offset >= 0 else { return nil }
        let index = Int(offset / step.milliseconds)
        return index < steps ? index : steps > 0 ? steps - 1 : nil
    }
}
