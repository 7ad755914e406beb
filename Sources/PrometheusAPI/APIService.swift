public import MetricModel
public import PromQL

/// Answers the Prometheus HTTP API from an engine and a source of series; HTTP itself is another room's business.
public struct APIService: Sendable {
    /// The most points per series that a range query may ask for.
    static let maximumPoints: Int64 = 11_000

    let engine: Engine
    let source: any SeriesSource
    let targets: @Sendable () -> [APITarget]
    let now: @Sendable () -> Timestamp
    let version: String

    /// - Parameter version: what `status/buildinfo` says of the program.
    public init(
        engine: Engine, source: any SeriesSource, targets: @escaping @Sendable () -> [APITarget],
        now: @escaping @Sendable () -> Timestamp, version: String
    ) {
        self.engine = engine
        self.source = source
        self.targets = targets
        self.now = now
        self.version = version
    }

    /// Answers one request; whatever goes wrong is an answer too.
    public func respond(to request: APIRequest) -> APIResponse {
        do throws(APIError) {
            return try route(request)
        } catch {
            return APIResponse(error)
        }
    }

    private func route(_ request: APIRequest) throws(APIError) -> APIResponse {
        switch request.path {
        case "/-/healthy": return APIResponse(plain: "kongtop is Healthy.\n")
        case "/-/ready": return APIResponse(plain: "kongtop is Ready.\n")
        case "/api/v1/query": return try query(request)
        case "/api/v1/query_range": return try queryRange(request)
        case "/api/v1/series": return try series(request)
        case "/api/v1/labels": return try labelNames(request)
        case "/api/v1/metadata": return try metadata(request)
        case "/api/v1/targets": return listTargets(request)
        case "/api/v1/targets/metadata": return try targetMetadata(request)
        case "/api/v1/status/buildinfo": return buildInformation()
        default: break
        }
        if let name = labelOfValuesPath(request.path) { return try labelValues(name, request) }
        return APIResponse(plain: "404 page not found\n", status: 404)
    }

    /// The label in `/api/v1/label/NAME/values`.
    private func labelOfValuesPath(_ path: String) -> String? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[..<4] == ["", "api", "v1", "label"], parts[5] == "values" else { return nil }
        return parts[4]
    }
}
