import Configuring
import MetricModel
import SeriesStore

extension Settings {
    /// How much the store behind a screen keeps: as long as was asked for, else the range that is shown, the span before
    /// it that numbers are held against, and a little more, so that no left end is ever bare.
    var retention: Retention {
        if let span = duration(.retention) { return .within(span) }
        let range = min(duration(.range) ?? .zero, .hours(24 * 366))
        return .within(max(Retention.live.span, .minutes(10 + range.milliseconds / 30_000)))
    }
}

extension Retention {
    /// What a screen needs with the ranges of its picker.
    static let live = within(.minutes(130))

    /// The span, or as much of it as a gibibyte holds.
    static func within(_ span: TimeSpan) -> Retention { Retention(span: span, maximumBytes: 1 << 30) }
}
