import MetricModel

/// Makes columns of a series' labels (`labelsToFields`).
struct LabelsToFields: FrameTransformation {
    /// Whether each label is a row of `label` and `value` instead.
    var asRows = false
    /// Only these labels, where there are any.
    var kept: Set<String> = []
    /// The label whose value names the values' column.
    var valueLabel: String?

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        let changed = frames.map { asRows ? rows($0) : columns($0) }
        // Grafana merges what this makes of several series.
        return asRows ? changed : MergeFrames().apply(to: changed)
    }

    private func labels(_ frame: DataFrame) -> [Label] {
        let all = frame.fields.flatMap { Array($0.labels) }
        return all.filter { $0.name != Label.metricName && (kept.isEmpty || kept.contains($0.name)) }
    }

    private func columns(_ frame: DataFrame) -> DataFrame {
        let labels = self.labels(frame)
        guard !labels.isEmpty else { return frame }
        var fields = frame.fields.filter { $0.kind == .time }
        for field in frame.fields where field.kind != .time {
            let name = valueLabel.map { field.labels[$0] }.flatMap { $0.isEmpty ? nil : $0 }
            var field = field.renamed(name ?? field.name)
            field.labels = .empty
            fields.append(field)
        }
        for label in labels where label.name != valueLabel && !fields.contains(where: { $0.name == label.name }) {
            let values = [PanelTable.Value](repeating: .text(label.value), count: frame.rowCount)
            fields.append(DataField(name: label.name, kind: .string, values: values, refID: frame.refID))
        }
        return DataFrame(refID: frame.refID, fields: fields)
    }

    private func rows(_ frame: DataFrame) -> DataFrame {
        let labels = self.labels(frame)
        return DataFrame(
            refID: frame.refID,
            fields: [
                DataField(name: "label", kind: .string, values: labels.map { .text($0.name) }),
                DataField(name: "value", kind: .string, values: labels.map { .text($0.value) }),
            ])
    }
}
