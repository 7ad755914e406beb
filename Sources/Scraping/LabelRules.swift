import MetricModel

/// How a page's labels and the target's become those of a stored series (mutateSampleLabels and verifyLabelLimits
/// of Prometheus' scrape/scrape.go).
struct LabelRules: Sendable {
    let targetLabels: Labels
    let honorsLabels: Bool
    let limits: ScrapeLimits
    let relabeling: [RelabelRule]

    init(of target: Target) {
        targetLabels = target.labels
        honorsLabels = target.honorsLabels
        limits = target.limits
        relabeling = target.metricRelabeling
    }

    /// Asked once for each series, not for each of its samples.
    func fate(of pageLabels: Labels) -> SeriesFate {
        let merged = honorsLabels ? honoring(pageLabels) : overruling(pageLabels)
        guard let labels = relabeling.apply(to: merged), !labels.isEmpty else { return .dropped }
        if labels.metricName.isEmpty { return .rejected(.noMetricName) }
        do throws(ScrapeFailureReason) {
            try verify(labels)
            return .stored(labels)
        } catch {
            return .rejected(error)
        }
    }

    private func honoring(_ pageLabels: Labels) -> Labels {
        Labels(Array(targetLabels) + Array(pageLabels))
    }

    /// The target's labels win; the page's own are kept as `exported_…`, with as many `exported_` as make them unique.
    private func overruling(_ pageLabels: Labels) -> Labels {
        let merged = Array(pageLabels) + Array(targetLabels)
        var conflicting = targetLabels.map { Label($0.name, pageLabels[$0.name]) }.filter { !$0.value.isEmpty }
        if conflicting.isEmpty { return Labels(merged) }
        conflicting.sort { $0.name.utf8.count < $1.name.utf8.count }
        var result = Labels(merged)
        for label in conflicting {
            var name = "exported_" + label.name
            while !result[name].isEmpty { name = "exported_" + name }
            result = result.setting(name, to: label.value)
        }
        return result
    }

    private func verify(_ labels: Labels) throws(ScrapeFailureReason) {
        let metric = LabelRules.start(of: labels.metricName)
        if limits.labelCount > 0, labels.count > limits.labelCount {
            throw .labelLimit(
                message: "label_limit exceeded (metric: \(metric), number of labels: \(labels.count), "
                    + "limit: \(limits.labelCount))")
        }
        guard limits.labelNameByteCount > 0 || limits.labelValueByteCount > 0 else { return }
        for label in labels {
            let nameLength = label.name.utf8.count
            if limits.labelNameByteCount > 0, nameLength > limits.labelNameByteCount {
                throw .labelLimit(
                    message: "label_name_length_limit exceeded (metric: \(metric), "
                        + "label name: \(LabelRules.start(of: label.name)), length: \(nameLength), "
                        + "limit: \(limits.labelNameByteCount))")
            }
            let valueLength = label.value.utf8.count
            if limits.labelValueByteCount > 0, valueLength > limits.labelValueByteCount {
                throw .labelLimit(
                    message: "label_value_length_limit exceeded (metric: \(metric), "
                        + "label name: \(LabelRules.start(of: label.name)), "
                        + "value: \(LabelSyntax.quoted(LabelRules.start(of: label.value))), length: \(valueLength), "
                        + "limit: \(limits.labelValueByteCount))")
            }
        }
    }

    /// The first 50 characters, as Go's `%.50s` cuts.
    private static func start(of text: String) -> String {
        String(text.unicodeScalars.prefix(50))
    }
}
