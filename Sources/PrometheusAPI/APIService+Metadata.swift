import MetricModel
import PromQL

extension APIService {
    /// What the targets say of each metric family; more than one thing where they disagree.
    func metadata(_ request: APIRequest) throws(APIError) -> APIResponse {
        let wanted = request.value("metric")
        let limit = try APIParameters.metadataLimit(request, "limit")
        let limitPerMetric = try APIParameters.metadataLimit(request, "limit_per_metric") ?? 0
        var byName: [BytewiseText: [MetricMetadata]] = [:]
        for page in targets().map(\.metadata) + [families] {
            for (name, metadata) in page where wanted.isEmpty || name.isBytewiseEqual(to: wanted) {
                let key = BytewiseText(name)
                let known = byName[key] ?? []
                let isFull = limitPerMetric > 0 && known.count >= limitPerMetric
                if !isFull && !known.contains(metadata) { byName[key] = known + [metadata] }
            }
        }
        let names = byName.keys.sorted().prefix(limit ?? .max)
        return .success { json in
            json.object { json in
                for name in names {
                    json.key(name.text)
                    json.array { json in
                        for metadata in byName[name] ?? [] {
                            json.strings([
                                ("type", metadata.type.rawValue), ("unit", metadata.unit), ("help", metadata.help),
                            ])
                        }
                    }
                }
            }
        }
    }

    /// The same, target by target. Where one metric is asked for, its name is left out of the answer.
    func targetMetadata(_ request: APIRequest) throws(APIError) -> APIResponse {
        let limit = try APIParameters.metadataLimit(request, "limit")
        let matchers = try targetMatchers(request)
        let wanted = request.value("metric")
        return .success { json in
            json.array { json in
                var count = 0
                for target in targets() where matchers.allSatisfy({ $0.matches(target.labels) }) {
                    // As in Prometheus, the target that crosses the limit is listed whole.
                    if let limit, count >= limit { break }
                    for (name, metadata) in target.metadata where wanted.isEmpty || name.isBytewiseEqual(to: wanted) {
                        json.metadata(metadata, of: wanted.isEmpty ? name : nil, target: target.labels)
                        count += 1
                    }
                }
            }
        }
    }

    private func targetMatchers(_ request: APIRequest) throws(APIError) -> [Matcher] {
        let selector = request.value("match_target")
        if selector.isEmpty { return [] }
        do throws(QueryError) {
            return try VectorSelector(parsing: selector).matchers
        } catch {
            throw .invalid(parameter: "match_target", error.message)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func metadata(_ metadata: MetricMetadata, of name: String?, target: Labels) {
        object { json in
            json.key("target")
            json.labels(target)
            if let name { json.member("metric", name) }
            json.member("type", metadata.type.rawValue)
            json.member("help", metadata.help)
            json.member("unit", metadata.unit)
        }
    }
}
