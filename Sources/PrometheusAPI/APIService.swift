public import MetricModel
public import PromQL

/// Answers the Prometheus HTTP API from an engine and a source of series; HTTP itself is another room's business.
public struct APIService: Sendable {
    /// The most points per series that a range query may ask for.
    static let maximumPoints: Int64 = 11_000

    let engine: Engine
    let source: any SeriesSource
    let limits: APILimits
    let program: APIProgram
    let targets: @Sendable () -> [APITarget]
    let families: [(name: String, metadata: MetricMetadata)]
    let now: @Sendable () -> Timestamp

    /// - Parameters:
    ///   - engine: evaluates over `source`.
    ///   - targets: asked for each request that lists them.
    ///   - families: what is known of metric families beside what targets say, such as from files.
    ///   - now: when a query is evaluated that names no time.
    public init(
        engine: Engine, source: any SeriesSource, limits: APILimits = APILimits(), program: APIProgram,
        targets: @escaping @Sendable () -> [APITarget] = { [] },
        families: [(name: String, metadata: MetricMetadata)] = [], now: @escaping @Sendable () -> Timestamp
    ) {
        self.engine = engine
        self.source = source
        self.limits = limits
        self.program = program
        self.targets = targets
        self.families = families
        self.now = now
    }

    /// Answers one request; whatever goes wrong is an answer too.
    ///
    /// Takes as long as the query does, on the caller's thread; cancelling the caller's task ends it early.
    public func respond(to request: APIRequest) -> APIResponse {
        do throws(APIError) {
            return try answer(request)
        } catch {
            return APIResponse(error)
        }
    }

    private func answer(_ request: APIRequest) throws(APIError) -> APIResponse {
        switch request.endpoint {
        case .query: try query(request)
        case .queryRange: try queryRange(request)
        case .formatQuery: try formatQuery(request)
        case .parseQuery: try parseQuery(request)
        case .labelNames: try labelNames(request)
        case .labelValues: try labelValues(request)
        case .series: try series(request)
        case .metadata: try metadata(request)
        case .targets: listTargets(request)
        case .targetMetadata: try targetMetadata(request)
        case .scrapePools: listScrapePools()
        case .exemplars: .success { json in json.array { _ in } }
        case .rules: .success { json in json.emptyLists("groups") }
        case .alerts: .success { json in json.emptyLists("alerts") }
        case .alertmanagers: .success { json in json.emptyLists("activeAlertmanagers", "droppedAlertmanagers") }
        case .buildInformation: buildInformation()
        case .runtimeInformation: runtimeInformation()
        case .flags: .success { json in json.strings(program.flags) }
        case .configuration: .success { json in json.strings([("yaml", "")]) }
        case .health: APIResponse(plain: "kongtop is Healthy.\n")
        case .readiness: APIResponse(plain: "kongtop is Ready.\n")
        }
    }
}
