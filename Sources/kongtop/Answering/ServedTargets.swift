import Exposition
import MetricModel
import PrometheusAPI
import Scraping
import Synchronization

/// What is known of the targets, as the API lists them.
final class ServedTargets: Sendable {
    private let state: Mutex<[APITarget]>

    init() {
        state = Mutex([])
    }

    /// The targets from now on; those that were there keep what is known of them.
    func expect(_ targets: [Target]) {
        state.withLock { known in
            known = targets.map { target in
                known.first { $0.labels == target.labels } ?? APITarget(target)
            }
        }
    }

    /// In the order of the command line or of the configuration.
    var all: [APITarget] {
        state.withLock { $0 }
    }

    func note(_ report: ScrapeReport) {
        state.withLock { targets in
            guard let index = targets.firstIndex(where: { $0.labels == report.target.labels }) else { return }
            targets[index].lastScrape = report.timestamp
            targets[index].lastScrapeDuration = report.duration
            targets[index].isUp = report.failure == nil
            targets[index].lastError = report.failure?.message ?? ""
            if let families = report.families { targets[index].metadata = families.map { ($0.name, $0.metadata) } }
        }
    }
}

extension APITarget {
    fileprivate init(_ target: Target) {
        let address = target.address
        let given: Labels = [
            "__address__": address.instance, "__metrics_path__": address.path, "__scheme__": address.scheme.rawValue,
            "__scrape_interval__": target.interval.description, "__scrape_timeout__": target.timeout.description,
            "job": target.labels[Label.job],
        ]
        let discovered = target.labelsBeforeRelabeling.isEmpty ? given : target.labelsBeforeRelabeling
        self.init(
            labels: target.labels, discoveredLabels: discovered, scrapePool: discovered[Label.job],
            scrapeURL: address.url, interval: target.interval, timeout: target.timeout)
    }
}
