/// A length of time in whole milliseconds: a range, a step, an interval, an offset.
public struct TimeSpan: Hashable, Comparable, Sendable {
    public var milliseconds: Int64

    @inlinable
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Rounds to the nearest millisecond; what no `Int64` can hold becomes the longest span.
    public init(seconds: Double) {
        milliseconds = Int64(clampingMilliseconds: seconds * 1000)
    }

    public static let zero = TimeSpan(milliseconds: 0)

    public static func milliseconds(_ count: Int64) -> TimeSpan { TimeSpan(milliseconds: count) }
    public static func seconds(_ count: Int64) -> TimeSpan { TimeSpan(milliseconds: count * 1000) }
    public static func minutes(_ count: Int64) -> TimeSpan { .seconds(count * 60) }
    public static func hours(_ count: Int64) -> TimeSpan { .minutes(count * 60) }

    public var seconds: Double { Double(milliseconds) / 1000 }

    @inlinable
    public static func < (left: TimeSpan, right: TimeSpan) -> Bool {
        left.milliseconds < right.milliseconds
    }
}
