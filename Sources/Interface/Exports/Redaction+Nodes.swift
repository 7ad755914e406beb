import MetricModel

extension Redaction {
    /// A node with the names in place: in its labels, its address, and in what went wrong.
    func redacted(_ row: NodeRow) -> NodeRow {
        var result = row
        result.labels = redacted(row.labels)
        result.message = redacted(text: row.message)
        result.outages = row.outages.map(redacted)
        result.marks = row.marks.map { mark in
            switch mark {
            case .unsafe(let text): .unsafe(redacted(text: text))
            case .failed(let outage, let times): .failed(redacted(outage), times: times)
            case .restarted, .jumping, .clock: mark
            }
        }
        result.details.address = redacted(text: row.details.address)
        // An address becomes the instance, so the same text stands there under another name.
        result.details.labelsBefore = Labels(
            redacted(row.details.labelsBefore).map { label in
                labels.contains(label.name) ? label : Label(label.name, redacted(text: label.value))
            })
        result.details.problems = row.details.problems.map(redacted(text:))
        result.details.requestHeaders = row.details.requestHeaders.map(redacted)
        result.details.answerHeaders = row.details.answerHeaders.map(redacted)
        return result
    }

    private func redacted(_ outage: NodeOutage) -> NodeOutage {
        NodeOutage(began: outage.began, ended: outage.ended, reason: redacted(text: outage.reason))
    }

    private func redacted(_ item: NodeDetails.Item) -> NodeDetails.Item {
        NodeDetails.Item(item.name, redacted(text: item.value), note: item.note)
    }
}
