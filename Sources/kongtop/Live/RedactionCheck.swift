import MetricModel

/// Whether there is anything to hide behind the labels of `--redact`: a slip of the pen there must not go unseen.
struct RedactionCheck: Sendable {
    let labels: Set<String>
    let source: any SeriesSource

    /// What is to be said of labels that no series has; nil where there are none.
    var complaint: String? {
        let unknown = labels.filter { !isThere($0) }.sorted { $0.precedesBytewise($1) }
        guard !unknown.isEmpty else { return nil }
        let names = unknown.map { "\"\(SafeLine.of($0))\"" }.joined(separator: ", ")
        return "--redact: no series has the label \(names), so nothing was hidden for it"
    }

    private func isThere(_ label: String) -> Bool {
        guard let matcher = try? Matcher(label, .notEqual, "") else { return false }
        let ends = (from: Timestamp(milliseconds: .min), through: Timestamp(milliseconds: .max))
        // Every selector needs a matcher that the empty text does not fulfil; this one is it.
        return (try? source.select([matcher], from: ends.from, through: ends.through).count > 0) ?? false
    }
}
