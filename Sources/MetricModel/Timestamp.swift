/// A moment, in whole milliseconds since the Unix epoch, as Prometheus keeps it.
public struct Timestamp: Hashable, Comparable, Sendable {
    public var milliseconds: Int64

    @inlinable
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Rounds to the nearest millisecond; what no `Int64` can hold becomes the nearest end of time.
    public init(seconds: Double) {
        milliseconds = Int64(clampingMilliseconds: seconds * 1000)
    }

    public var seconds: Double { Double(milliseconds) / 1000 }

    @inlinable
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// Moments never wrap: past the end of time stands the end of time.
    @inlinable
    public static func + (moment: Timestamp, span: TimeSpan) -> Timestamp {
        let (sum, overflow) = moment.milliseconds.addingReportingOverflow(span.milliseconds)
        return Timestamp(milliseconds: overflow ? (span.milliseconds < 0 ? .min : .max) : sum)
    }

    @inlinable
    public static func - (moment: Timestamp, span: TimeSpan) -> Timestamp {
        let (difference, overflow) = moment.milliseconds.subtractingReportingOverflow(span.milliseconds)
        return Timestamp(milliseconds: overflow ? (span.milliseconds < 0 ? .max : .min) : difference)
    }

    @inlinable
    public static func - (later: Timestamp, earlier: Timestamp) -> TimeSpan {
        let (difference, overflow) = later.milliseconds.subtractingReportingOverflow(earlier.milliseconds)
        return TimeSpan(milliseconds: overflow ? (earlier.milliseconds < 0 ? .max : .min) : difference)
    }
}

extension Int64 {
    init(clampingMilliseconds value: Double) {
        let rounded = value.rounded(.toNearestOrAwayFromZero)
        if rounded.isNaN {
            self = 0
        } else if rounded >= 0x1p63 {
            self = .max
        } else if rounded < -0x1p63 {
            self = .min
        } else {
            self = Int64(rounded)
        }
    }
}
