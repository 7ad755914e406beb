import MetricModel
import Scraping

/// Makes targets of what jobs list themselves, as Prometheus does (scrape.PopulateLabels).
enum ListedTargets {
    static func of(_ job: ScrapeJob) -> [Target] {
        let groups = job.discoveries.flatMap { discovery in
            if case .listed(let groups) = discovery { groups } else { [TargetGroup]() }
        }
        return groups.flatMap { group in group.targets.compactMap { target($0, in: group, of: job) } }
    }

    private static func target(_ own: Labels, in group: TargetGroup, of job: ScrapeJob) -> Target? {
        let usual: Labels = [
            Label.job: job.name, "__scheme__": job.scheme.rawValue, "__metrics_path__": job.metricsPath,
        ]
        let discovered = Labels(Array(usual) + Array(group.labels) + Array(own))
        guard let labels = job.relabeling.apply(to: discovered) else { return nil }
        let text = "\(labels["__scheme__"])://\(labels["__address__"])\(labels["__metrics_path__"])"
        guard let address = try? TargetAddress(exactly: text) else { return nil }
        return Target(
            address, job: labels[Label.job], labels: Labels(labels.filter { !$0.name.hasPrefix("__") }),
            headers: [], interval: job.interval, timeout: job.timeout, limits: job.limits,
            honorsLabels: job.honorsLabels, honorsTimestamps: job.honorsTimestamps, readingMode: job.readingMode,
            fallbackFormat: job.fallbackFormat)
    }
}
