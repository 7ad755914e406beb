import Dashboards
import MetricModel

/// The steps of a window as a graph draws them, evenly apart: where each sample of a series belongs.
///
/// A window with more steps than a screen could show has fewer and longer ones, which still cover all of it.
struct StepGrid: Sendable {
    let from: Timestamp
    /// A whole number of the window's own steps.
    let step: TimeSpan
    /// One at least.
    let count: Int
    /// A moment between two steps that is drawn at the later one: the next step in the making.
    private let newest: Int64?

    /// More steps than any screen has columns of dots.
    private static let most: Int64 = 4096

    init(_ data: PanelData) {
        from = data.from
        let own = max(data.step.milliseconds, 1)
        let steps = max(0, (data.through - data.from).milliseconds) / own
        // The window's first and last moment are both steps.
        let merged = steps / Self.most + 1
        let (step, overflow) = own.multipliedReportingOverflow(by: merged)
        self.step = TimeSpan(milliseconds: overflow ? .max : step)
        count = Int(steps / merged) + 1
        newest = data.newest?.milliseconds
    }

    /// Samples at the steps they belong to, the last of those that share one; steps without any stay nil, which shows as
    /// a gap.
    ///
    /// - Parameter own: How far apart the samples are; one that stands for several steps is there at each of them.
    func spread(_ samples: SampleBuffer, every own: TimeSpan? = nil) -> [Double?] {
        var column = [Double?](repeating: nil, count: count)
        let length = own.map { $0 > step ? $0.milliseconds - 1 : 0 } ?? 0
        for (time, value) in zip(samples.timestamps, samples.values) where value.isFinite {
            let (offset, overflow) = time.subtractingReportingOverflow(from.milliseconds)
            guard !overflow, offset >= 0, offset / step.milliseconds < count else { continue }
            if time == newest, let index = index(ofNewest: time) {
                column[index] = value
                continue
            }
            let (end, isBeyond) = offset.addingReportingOverflow(length)
            let last = isBeyond ? count - 1 : Int(min(end / step.milliseconds, Int64(count - 1)))
            for index in Int(offset / step.milliseconds)...last { column[index] = value }
        }
        return column
    }

    /// The step that is in the making at a moment; nil outside the window.
    private func index(ofNewest time: Int64) -> Int? {
        let (offset, overflow) = time.subtractingReportingOverflow(from.milliseconds)
        guard !overflow, offset >= 0 else { return nil }
        let whole = offset / step.milliseconds
        return Int(min(offset % step.milliseconds > 0 ? whole + 1 : whole, Int64(count - 1)))
    }

    /// The step that a moment falls on; nil before the first one.
    func index(of moment: Timestamp) -> Int? {
        if moment.milliseconds == newest { return index(ofNewest: moment.milliseconds) }
        let offset = (moment + TimeSpan(milliseconds: step.milliseconds / 2) - from).milliseconds
        return offset < 0 ? nil : Int(min(offset / step.milliseconds, Int64(count - 1)))
    }

    /// The step at a place along the axis, 0…1.
    func index(at share: Double) -> Int {
        share > 0 ? Int((min(share, 1) * Double(count - 1)).rounded()) : 0
    }

    /// Where a step stands along the axis, 0…1; a single one in the middle.
    func share(of index: Int) -> Double { count > 1 ? Double(index) / Double(count - 1) : 0.5 }
}
