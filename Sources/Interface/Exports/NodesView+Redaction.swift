import MetricModel

extension NodesView {
    /// The rows with label values hidden, also where texts name them.
    mutating func redact(_ redaction: Redaction) {
        change { NodesView.redacted($0, redaction) }
        problems = problems.map(redaction.redacted(text:))
    }

    private static func redacted(_ row: NodeRow, _ redaction: Redaction) -> NodeRow {
        var row = row
        row.labels = redaction.redacted(row.labels)
        row.message = redaction.redacted(text: row.message)
        row.details.labelsBefore = redaction.redacted(row.details.labelsBefore)
        row.details.address = redaction.redacted(text: row.details.address)
        row.details.problems = row.details.problems.map(redaction.redacted(text:))
        return row
    }
}
