import MetricModel

extension APIService {
    func listTargets(_ request: APIRequest) -> APIResponse {
        let state = request.value("state").lowercased()
        let pool = request.value("scrapePool")
        let showsActive = ["", "any", "active"].contains(state)
        let showsDropped = ["", "any", "dropped"].contains(state)
        let found = targets().filter { pool.isEmpty || $0.scrapePool == pool }
        return .success { json in
            json.object { json in
                json.key("activeTargets")
                json.array { json in
                    for target in found where showsActive { json.target(target) }
                }
                json.key("droppedTargets")
                json.array { _ in }
                json.key("droppedTargetCounts")
                guard showsDropped else { return json.raw("null") }
                json.object { json in
                    for pool in APIService.pools(of: found) {
                        json.key(pool)
                        json.raw("0")
                    }
                }
            }
        }
    }

    func listScrapePools() -> APIResponse {
        .success { json in
            json.object { json in
                json.key("scrapePools")
                json.array { json in
                    for pool in APIService.pools(of: targets()) { json.string(pool, escapingHTML: true) }
                }
            }
        }
    }

    private static func pools(of targets: [APITarget]) -> [String] {
        Set(targets.map { BytewiseText($0.scrapePool) }).sorted().map(\.text)
    }
}

extension JSONWriter {
    fileprivate mutating func target(_ target: APITarget) {
        object { json in
            json.key("discoveredLabels")
            json.labels(target.discoveredLabels)
            json.key("labels")
            json.labels(target.labels)
            json.member("scrapePool", target.scrapePool)
            json.member("scrapeUrl", target.scrapeURL)
            json.member("globalUrl", target.scrapeURL)
            json.member("lastError", target.lastError)
            // Go's zero time stands for "never".
            json.member("lastScrape", target.lastScrape.map(RFC3339.text) ?? "0001-01-01T00:00:00Z")
            json.key("lastScrapeDuration")
            json.raw(SampleText.of(target.lastScrapeDuration))
            json.member("health", target.isUp.map { $0 ? "up" : "down" } ?? "unknown")
            json.member("scrapeInterval", target.interval.description)
            json.member("scrapeTimeout", target.timeout.description)
        }
    }
}
