/// Writes times as texts in a pattern, in UTC (`formatTime`).
struct FormatTime: FrameTransformation {
    var field: String
    var pattern: TimePattern

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        frames.map { frame in
            var frame = frame
            guard let index = frame.index(of: field) else { return frame }
            frame.fields[index].kind = .string
            frame.fields[index].values = frame.fields[index].values.map { value in
                if case .time(let moment) = value { .text(pattern.text(moment)) } else { value }
            }
            return frame
        }
    }
}
