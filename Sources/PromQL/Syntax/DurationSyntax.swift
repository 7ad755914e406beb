import MetricModel

/// Words about durations.
enum DurationSyntax {
    /// Why a text that looks like a duration is none (model.ParseDuration of prometheus/common).
    static func complaint(about text: String) -> String {
        let units = ["y", "w", "d", "h", "m", "s", "ms"]
        var next = 0
        for unit in text.split(whereSeparator: { ("0"..."9").contains($0) }) {
            guard let index = units.firstIndex(of: String(unit)) else {
                return "unknown unit \(LabelSyntax.quoted(String(unit))) in duration \(LabelSyntax.quoted(text))"
            }
            // Units come large to small, each once.
            guard index >= next else { return "not a valid duration string: \(LabelSyntax.quoted(text))" }
            next = index + 1
        }
        return "duration out of range"
    }
}
