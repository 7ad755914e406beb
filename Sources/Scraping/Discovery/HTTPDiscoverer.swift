import MetricModel

/// Targets from a JSON list that a server keeps (discovery/http/http.go of Prometheus).
struct HTTPDiscoverer: Discoverer {
    private static let largestAnswer = 32 << 20

    private let target: Target
    private let refreshInterval: TimeSpan
    private let fetcher: HTTPPageFetcher
    private let clock: any ScrapeClock

    init(_ discovery: HTTPDiscovery, fetcher: HTTPPageFetcher, clock: any ScrapeClock) {
        refreshInterval = max(discovery.refreshInterval, .seconds(1))
        self.fetcher = fetcher
        self.clock = clock
        let limits = ScrapeLimits(bodyByteCount: HTTPDiscoverer.largestAnswer)
        target = Target(
            discovery.url, interval: refreshInterval, timeout: refreshInterval, limits: limits, client: discovery.client
        )
    }

    func run(_ report: @Sendable (DiscoveryUpdate) -> Void) async {
        var last = DiscoveryUpdate()
        while !Task.isCancelled {
            do {
                last = DiscoveryUpdate(groups: try await groups())
            } catch is CancellationError {
                return
            } catch {
                // The last good list stays.
                last.problems = ["http_sd: \(target.address): \(error)"]
            }
            report(last)
            guard (try? await clock.sleep(for: refreshInterval)) != nil else { return }
        }
    }

    private func groups() async throws -> [TargetGroup] {
        let page = try await fetcher.fetch(target, purpose: .discovery)
        guard HTTPDiscoverer.isJSON(page.contentType ?? "") else {
            throw TargetFileError(reason: "unsupported content type \(LabelSyntax.quoted(page.contentType ?? ""))")
        }
        let file = TargetFile(source: target.address.url, meta: Label(MetaLabel.url, target.address.url))
        return try file.json(page.bytes, isStrict: false)
    }

    /// `application/json`, at most with the charset UTF-8.
    private static func isJSON(_ contentType: String) -> Bool {
        let parts = contentType.lowercased().split(separator: ";", maxSplits: 1)
        guard parts.first == "application/json" else { return false }
        guard parts.count == 2 else { return true }
        return ["charset=utf-8", "charset=\"utf-8\""].contains(parts[1].filter { $0 != " " && $0 != "\t" })
    }
}

extension TargetFileError: CustomStringConvertible {
    var description: String { reason }
}
