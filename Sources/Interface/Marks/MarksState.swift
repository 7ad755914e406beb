import Dashboards
import MetricModel

/// Up to two marked moments, and what happened between them.
struct MarksState: Sendable {
    private(set) var first: Timestamp?
    private(set) var second: Timestamp?
    /// nil until it has been measured.
    var between: MarkedSpan?
    /// Of the measurement that is waited for.
    var ticket = 0

    var isEmpty: Bool { first == nil }

    /// Earlier and later, where both are there.
    var span: ClosedRange<Timestamp>? {
        guard let first, let second else { return nil }
        return min(first, second)...max(first, second)
    }

    /// The marks to draw, the earlier one called A.
    var marks: [TimeMark] {
        if let span {
            return [TimeMark(name: .first, moment: span.lowerBound), TimeMark(name: .second, moment: span.upperBound)]
        }
        return first.map { [TimeMark(name: .first, moment: $0)] } ?? []
    }

    /// The first mark, the second, and with a third all begin anew.
    mutating func mark(_ moment: Timestamp) {
        between = nil
        if first != nil, second == nil {
            second = moment
        } else {
            first = moment
            second = nil
        }
    }

    mutating func clear() {
        first = nil
        second = nil
        between = nil
    }
}
