import MetricModel

/// Writes times as texts in a pattern (`formatTime`).
struct FormatTime: FrameTransformation {
    var field: String
    var pattern: TimePattern
    /// nil for the clock of the board.
    var zone: ClockZone?

    func resolved(_ values: TemplateValues) -> any FrameTransformation {
        FormatTime(field: field, pattern: pattern, zone: zone ?? values.clock)
    }

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        frames.map { frame in
            var frame = frame
            guard let index = frame.index(of: field) else { return frame }
            frame.fields[index].kind = .string
            frame.fields[index].values = frame.fields[index].values.map { value in
                guard case .time(let moment) = value else { return value }
                return .text(pattern.text(moment, utcOffset: (zone ?? .utc).offset(at: moment)))
            }
            return frame
        }
    }
}
