import MetricModel

/// What a graph is compared with by itself (`timeCompare`).
extension PanelReader {
    /// Adds the same queries, asked of an earlier time; Grafana takes months and years for 30 and 365 days here.
    mutating func compare(_ panel: inout Panel) {
        guard case .timeSeries = panel.kind,
            let text = json["timeCompare"].text ?? options["timeCompare"].text, !text.isEmpty, text != "__noPeriod"
        else { return }
        let comparison: Comparison
        if text == "__previousPeriod" {
            comparison = .spanBefore
        } else if let span = Self.span(text), span > .zero {
            comparison = .before(span)
        } else {
            note("timeCompare \(text)")
            return
        }
        let exempt = Set(
            json["targets"].elements.filter { $0["timeRangeCompare"].flag == false }.map { $0["refId"].text })
        panel.queries += panel.queries.filter { !$0.isHidden && !exempt.contains($0.refID) && $0.isComparable }
            .map { $0.twin(for: comparison) }
    }

    /// Months are no spans elsewhere.
    private static func span(_ text: String) -> TimeSpan? {
        guard text.hasSuffix("M") else { return TimeSpan(text) }
        return Int64(text.dropLast()).flatMap { (1...1200).contains($0) ? .hours($0 * 30 * 24) : nil }
    }
}
