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
        for parameter in scrape.parameters {
            lines.append(line("params", "{\(ListingText.flowScalar(parameter.name)): …}"))
        }
        lines.append(line("honor_labels", scrape.honorsLabels ? "true" : "false"))
        lines.append(line("honor_timestamps", scrape.honorsTimestamps ? "true" : "false"))
        lines += limits
        lines += ClientListing(client: scrape.client, indent: "  ", origin: origin).lines
        for discovery in scrape.discoveries { lines += self.lines(of: discovery) }
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
            ("label_value_length_limit", limits.labelValueByteCount, ""),
        ].filter { $0.1 > 0 }.map { line($0.0, "\($0.1)\($0.2)") }
    }

    private func lines(of discovery: TargetDiscovery) -> [ListingLine] {
        switch discovery {
        case .listed(let groups):
            return [ListingLine(text: "  static_configs:", origin: origin("static_configs"))]
                + groups.flatMap { group in
                    let addresses = group.targets.map { ShownText.withoutUser($0["__address__"]) }
                    let labels =
                        group.labels.isEmpty ? [] : [ListingLine(text: "    labels: \(ListingText.map(group.labels))")]
                    return [ListingLine(text: "  - targets: \(ListingText.list(addresses))")] + labels
                }
        case .files(let files):
            return [
                line(
                    "file_sd_configs",
                    "[{files: \(ListingText.list(files.patterns)), refresh_interval: \(files.refreshInterval)}]")
            ]
        case .http(let http):
            let client = ClientListing(client: http.client, indent: "    ") { _ in "" }.lines
            return [
                ListingLine(text: "  http_sd_configs:", origin: origin("http_sd_configs")),
                ListingLine(text: "  - url: \(ListingText.scalar(http.url.url))"),
                ListingLine(text: "    refresh_interval: \(http.refreshInterval)"),
            ] + client
        case .dns(let dns):
            let port = dns.type == .srv ? "" : ", port: \(dns.port)"
            return [
                line(
                    "dns_sd_configs",
                    "[{names: \(ListingText.list(dns.names)), type: \(dns.type.rawValue)\(port), refresh_interval: \(dns.refreshInterval)}]"
                )
            ]
        }
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
