import Exposition
import MetricModel
import Scraping

/// Reads one entry of `scrape_configs`.
struct JobReader {
    let global: GlobalDefaults
    let base: PathBase

    func job(_ node: ConfigurationNode, _ list: ComplaintList) -> ConfiguredJob? {
        if node.isNull {
            list.error(at: node.place, "an empty entry in scrape_configs")
            return nil
        }
        guard let section = Section(node, "a scrape job", known: PrometheusKeys.scrapeJob, list) else { return nil }
        guard let name = section.text("job_name"), !name.isEmpty else {
            list.error(at: section.place(of: "job_name"), "a scrape job needs a job_name")
            return nil
        }
        let discovery = DiscoveryReader(section: section, base: base)
        var job = ScrapeJob(name: name)
        job.discoveries = discovery.discoveries()
        readAddress(of: &job, section)
        readTimes(of: &job, section)
        job.limits = limits(section)
        job.targetLimit = targetLimit(section)
        job.honorsLabels = section.flag("honor_labels") ?? false
        job.honorsTimestamps = section.flag("honor_timestamps") ?? true
        job.client = ClientReader(section: section, base: base).settings()
        job.relabeling = RelabelReader.rules(section, "relabel_configs")
        job.metricRelabeling = RelabelReader.rules(section, "metric_relabel_configs")
        job.fallbackFormat = ProtocolList.fallback(section)
        ProtocolList.check(section)
        return ConfiguredJob(
            job: job, place: section.place(of: "job_name"), origins: origins(section),
            notFollowed: discovery.notFollowed())
    }

    /// The job's own values win over those of `global`.
    private func origins(_ section: Section) -> [String: SettingOrigin] {
        var origins = global.origins
        for key in section.keys { origins[key] = .file(section.place(of: key)) }
        return origins
    }

    private func readAddress(of job: inout ScrapeJob, _ section: Section) {
        if let text = section.text("scheme"), !text.isEmpty {
            if let scheme = TargetAddress.Scheme(rawValue: text) {
                job.scheme = scheme
            } else {
                section.error(at: "scheme", "the scheme is http or https, not \"\(ShownText.of(text))\"")
            }
        }
        if let path = section.text("metrics_path"), !path.isEmpty {
            job.metricsPath = path.hasPrefix("/") ? path : "/" + path
        }
        guard let parameters = section.section("params", "params", known: nil) else { return }
        job.parameters = parameters.keys.map { JobParameter($0, values: parameters.texts($0)) }
    }

    private func readTimes(of job: inout ScrapeJob, _ section: Section) {
        job.interval = global.interval
        if let given = section.duration("scrape_interval"), given > .zero { job.interval = given }
        let given = section.duration("scrape_timeout") ?? .zero
        if given > job.interval {
            section.error(
                at: "scrape_timeout",
                "the timeout \(given) of the job \"\(ShownText.of(job.name))\" is longer than its interval \(job.interval)"
            )
        }
        job.timeout = given > .zero ? given : min(global.timeout, job.interval)
    }

    private func targetLimit(_ section: Section) -> Int {
        if let own = section.count("target_limit"), own > 0 { return own }
        return global.limits["target_limit"] ?? 0
    }

    private func limits(_ section: Section) -> ScrapeLimits {
        var given = global.limits
        for key in GlobalDefaults.limitKeys {
            if let own = section.count(key), own > 0 { given[key] = own }
        }
        if let own = section.size("body_size_limit"), own > 0 { given["body_size_limit"] = own }
        var limits = ScrapeLimits(
            sampleCount: given["sample_limit"] ?? 0, labelCount: given["label_limit"] ?? 0,
            labelNameByteCount: given["label_name_length_limit"] ?? 0,
            labelValueByteCount: given["label_value_length_limit"] ?? 0)
        if let bytes = given["body_size_limit"], bytes > 0 { limits.bodyByteCount = bytes }
        return limits
    }
}
