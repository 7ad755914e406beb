public import MetricModel

/// A clock that times are written by: UTC's, or that of a place with its summer times.
public struct ClockZone: Sendable, Hashable {
    /// `UTC`, `Europe/Berlin`; empty for the clock on the wall.
    public let name: String
    private let first: TimeSpan
    /// Ascending.
    private let changes: [Change]
    /// What goes on behind the last change; nil where the clock stays as it is.
    private let rule: SummerTimeRule?

    /// A moment from which on a clock is set differently.
    struct Change: Sendable, Hashable {
        /// Since the epoch.
        var second: Int64
        /// How far it is ahead of UTC from then on.
        var offset: TimeSpan
    }

    public static let utc = ClockZone(offset: .zero, name: "UTC")

    /// A clock that is always equally far ahead of UTC.
    public init(offset: TimeSpan, name: String = "") {
        self.init(name: name, first: offset, changes: [], rule: nil)
    }

    /// - Parameter first: How far it is ahead of UTC before the first change.
    init(name: String, first: TimeSpan, changes: [Change], rule: SummerTimeRule?) {
        self.name = name
        self.first = first
        self.changes = changes
        self.rule = rule
    }

    /// How far the clock is ahead of UTC at a moment.
    public func offset(at moment: Timestamp) -> TimeSpan {
        let second = moment.milliseconds / 1000
        if let rule, changes.last.map({ second >= $0.second }) ?? true { return rule.offset(at: second) }
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].second <= second { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? changes[low - 1].offset : first
    }
}
