import MetricModel
import PromQL

extension APIService {
    func buildInformation() -> APIResponse {
        APIResponse(
            APIEnvelope.success { json in
                json.object { json in
                    for (name, value) in [("version", version), ("revision", ""), ("branch", ""), ("buildUser", "")] {
                        json.key(name)
                        json.string(value)
                    }
                    json.key("buildDate")
                    json.string("")
                    json.key("goVersion")
                    json.string("")
                }
            })
    }

    func metadata(_ request: APIRequest) throws(APIError) -> APIResponse {
        let wanted = request.value("metric")
        let limit = try APIParameters.limit(request.value("limit"))
        var byName: [String: [MetricMetadata]] = [:]
        for target in targets() {
            for (name, metadata) in target.metadata where wanted.isEmpty || name == wanted {
                if byName[name]?.contains(metadata) != true { byName[name, default: []].append(metadata) }
            }
        }
        let names = byName.keys.sorted { $0.precedesBytewise($1) }
        return APIResponse(
            APIEnvelope.success { json in
                json.object { json in
                    for name in limit.map({ names.prefix($0) }) ?? names[...] {
                        json.key(name)
                        json.array { json in
                            for metadata in byName[name] ?? [] {
                                json.object { json in json.members(of: metadata, helpLast: true) }
                            }
                        }
                    }
                }
            })
    }

    func targetMetadata(_ request: APIRequest) throws(APIError) -> APIResponse {
        let wanted = request.value("metric")
        let selector = request.value("match_target")
        var matchers: [Matcher] = []
        if !selector.isEmpty {
            do throws(QueryError) {
                matchers = try VectorSelector(parsing: selector).matchers
            } catch {
                throw APIError(.badData, error.message)
            }
        }
        let limit = try APIParameters.limit(request.value("limit")) ?? .max
        let found = targets().filter { target in matchers.allSatisfy { $0.matches(target.labels) } }
            .flatMap { target in
                target.metadata.filter { wanted.isEmpty || $0.name == wanted }.map { (target.labels, $0.name, $0.metadata) }
            }
        return APIResponse(
            APIEnvelope.success { json in
                json.array { json in
                    for (labels, name, metadata) in found.prefix(limit) {
                        json.object { json in
                            json.key("target")
                            json.labels(labels)
                            json.key("metric")
                            json.string(name)
                            json.members(of: metadata, helpLast: false)
                        }
                    }
                }
            })
    }

    func listTargets(_ request: APIRequest) -> APIResponse {
        let state = request.value("state")
        let active = state == "dropped" ? [] : targets()
        return APIResponse(
            APIEnvelope.success { json in
                json.object { json in
                    json.key("activeTargets")
                    json.array { json in
                        for target in active { json.target(target) }
                    }
                    json.key("droppedTargets")
                    json.array { _ in }
                    json.key("droppedTargetCounts")
                    json.object { _ in }
                }
            })
    }
}

extension JSONWriter {
    /// `metadata` and `targets/metadata` list the same members in different orders.
    fileprivate mutating func members(of metadata: MetricMetadata, helpLast: Bool) {
        let help = ("help", metadata.help)
        let unit = ("unit", metadata.unit)
        for (name, value) in [("type", metadata.type.rawValue)] + (helpLast ? [unit, help] : [help, unit]) {
            key(name)
            string(value)
        }
    }

    fileprivate mutating func target(_ target: APITarget) {
        object { json in
            json.key("discoveredLabels")
            json.labels(target.discoveredLabels)
            json.key("labels")
            json.labels(target.labels)
            for (name, value) in [
                ("scrapePool", target.scrapePool), ("scrapeUrl", target.scrapeURL), ("globalUrl", target.scrapeURL),
                ("lastError", target.lastError), ("lastScrape", RFC3339.text(target.lastScrape)),
            ] {
                json.key(name)
                json.string(value)
            }
            json.key("lastScrapeDuration")
            json.raw(SampleText.of(target.lastScrapeDuration.seconds))
            for (name, value) in [
                ("health", target.isUp.map { $0 ? "up" : "down" } ?? "unknown"),
                ("scrapeInterval", target.interval.description), ("scrapeTimeout", target.timeout.description),
            ] {
                json.key(name)
                json.string(value)
            }
        }
    }
}
