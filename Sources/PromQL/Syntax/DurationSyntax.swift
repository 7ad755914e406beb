import MetricModel

/// Words about durations.
enum DurationSyntax {
    /// Why a text that looks like a duration is none (model.ParseDuration of prometheus/common).
    static func complaint(about text: String) -> String {
        let isInOrder = isWellFormed(text)
        return isInOrder
            ? "duration out of range" : "not a valid duration string: \(LabelSyntax.quoted(text))"
    }

    /// Whether units come large to small, each once.
    private static func isWellFormed(_ text: String) -> Bool {
        let units = ["y", "w", "d", "h", "m", "s", "ms"]
        var next = 0
        for unit in text.split(whereSeparator: { ("0"..."9").contains($0) }) {
            guard let index = units[next...].firstIndex(of: String(unit)) else { return false }
            next = index + 1
        }
        return true
    }
}
