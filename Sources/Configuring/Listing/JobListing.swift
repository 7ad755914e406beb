import MetricModel
import Patterns
import Scraping

/// One job's lines of a listing.
struct JobListing {
    let job: ConfiguredJob

    private var scrape: ScrapeJob { job.job }

    var lines: [ListingLine] {
        var lines = [ListingLine(text: "- job_name: \(ListingText.scalar(scrape.name))", origin: "\(job.place)")]
        lines.append(line("scrape_interval", "\(scrape.interval)"))
        lines.append(line("scrape_timeout", "\(scrape.timeout)"))
        lines.append(line("scheme", scrape.scheme.rawValue))
        lines.append(line("metrics_path", ListingText.scalar(scrape.metricsPath)))
        if !scrape.parameters.isEmpty {
            let parameters = scrape.parameters.map { parameter in
                let values = parameter.values.map { ListingText.value($0, of: parameter.name) }
                return "\(ListingText.flowScalar(parameter.name)): [\(values.joined(separator: ", "))]"
            }
            lines.append(line("params", "{\(parameters.joined(separator: ", "))}"))
        }
        lines.append(line("honor_labels", scrape.honorsLabels ? "true" : "false"))
        lines.append(line("honor_timestamps", scrape.honorsTimestamps ? "true" : "false"))
        lines += limits
        lines += ClientListing(client: scrape.client, indent: "  ", origin: origin).lines
        lines += discoveries
        for key in job.notFollowed {
            lines.append(ListingLine(text: "  # \(key) are not followed", origin: origin(key)))
        }
        lines += rules("relabel_configs", scrape.relabeling)
        lines += rules("metric_relabel_configs", scrape.metricRelabeling)
        return lines
    }

    private func origin(_ key: String) -> String {
        (job.origins[key] ?? .standard).description
    }

    private func line(_ key: String, _ value: String) -> ListingLine {
        ListingLine(text: "  \(key): \(value)", origin: origin(key))
    }

    private var limits: [ListingLine] {
        let limits = scrape.limits
        return [
            ("body_size_limit", limits.bodyByteCount, "B"), ("sample_limit", limits.sampleCount, ""),
            ("label_limit", limits.labelCount, ""), ("label_name_length_limit", limits.labelNameByteCount, ""),
            ("label_value_length_limit", limits.labelValueByteCount, ""), ("target_limit", scrape.targetLimit, ""),
        ].filter { $0.1 > 0 }.map { line($0.0, "\($0.1)\($0.2)") }
    }

    /// All discoveries, those of a kind under one key.
    private var discoveries: [ListingLine] {
        ["static_configs", "file_sd_configs", "http_sd_configs", "dns_sd_configs"].flatMap { key -> [ListingLine] in
            let entries = scrape.discoveries.flatMap { lines(of: $0, under: key) }
            return entries.isEmpty ? [] : [ListingLine(text: "  \(key):", origin: origin(key))] + entries
        }
    }

    private func lines(of discovery: TargetDiscovery, under key: String) -> [ListingLine] {
        switch (discovery, key) {
        case (.listed(let groups), "static_configs"): groups.flatMap(lines)
        case (.files(let files), "file_sd_configs"):
            [
                ListingLine(text: "  - files: \(ListingText.list(files.patterns))"),
                ListingLine(text: "    refresh_interval: \(files.refreshInterval)"),
            ]
        case (.http(let http), "http_sd_configs"):
            [
                ListingLine(text: "  - url: \(ListingText.scalar(http.url.url))"),
                ListingLine(text: "    refresh_interval: \(http.refreshInterval)"),
            ] + ClientListing(client: http.client, indent: "    ") { _ in "" }.lines
        case (.dns(let dns), "dns_sd_configs"):
            [
                ListingLine(text: "  - names: \(ListingText.list(dns.names))"),
                ListingLine(text: "    type: \(dns.type.rawValue)"),
            ] + (dns.type == .srv ? [] : [ListingLine(text: "    port: \(dns.port)")])
                + [ListingLine(text: "    refresh_interval: \(dns.refreshInterval)")]
        default: []
        }
    }

    private func lines(of group: TargetGroup) -> [ListingLine] {
        let addresses = group.targets.map { ShownText.withoutUser($0["__address__"]) }
        let labels = group.labels.isEmpty ? [] : [ListingLine(text: "    labels: \(ListingText.map(group.labels))")]
        return [ListingLine(text: "  - targets: \(ListingText.list(addresses))")] + labels
    }

    private func rules(_ key: String, _ rules: [RelabelRule]) -> [ListingLine] {
        if rules.isEmpty { return [] }
        return [ListingLine(text: "  \(key):", origin: origin(key))]
            + rules.map { ListingLine(text: "  - {\(JobListing.parts(of: $0).joined(separator: ", "))}") }
    }

    /// What differs from a rule that says nothing.
    private static func parts(of rule: RelabelRule) -> [String] {
        var parts = ["action: \(rule.action.rawValue)"]
        if !rule.sourceLabels.isEmpty { parts.append("source_labels: \(ListingText.list(rule.sourceLabels))") }
        if rule.separator != RelabelRule.defaultSeparator {
            parts.append("separator: \(LabelSyntax.quoted(rule.separator))")
        }
        if rule.pattern.source != RelabelRule.defaultRegex {
            parts.append("regex: \(LabelSyntax.quoted(rule.pattern.source))")
        }
        if rule.modulus > 0 { parts.append("modulus: \(rule.modulus)") }
        if !rule.targetLabel.isEmpty { parts.append("target_label: \(ListingText.flowScalar(rule.targetLabel))") }
        if rule.replacement != RelabelRule.defaultReplacement {
            parts.append("replacement: \(LabelSyntax.quoted(rule.replacement))")
        }
        return parts
    }
}
