import MetricModel

/// Recognises counters by their names.
enum CounterNames {
    private static let endings = ["_total", "_sum", "_count", "_bucket"]

    /// Remarks on a series that `rate` is asked of although its name says nothing of a counter.
    static func examine(_ name: String, _ context: QueryContext, at range: Range<Int>) {
        guard !name.isEmpty, !endings.contains(where: { name.hasSuffix($0) }) else { return }
        context.inform(
            "metric might not be a counter, name does not end in _total/_sum/_count/_bucket: "
                + LabelSyntax.quoted(name), at: range)
    }
}
