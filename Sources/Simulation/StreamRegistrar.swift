/// Gives streams their series: which ones there are is a question of the cache, the price and the flavour of Kong.
struct StreamRegistrar {
    private let flavour: KongFlavour
    private let families: KongFamilies
    private(set) var builder = SeriesCatalogBuilder()
    private(set) var cells: [StreamCells] = []
    private(set) var ledgerKeys: [LedgerKey] = []
    private var ledgerIndices: [LedgerKey: Int] = [:]

    init(_ flavour: KongFlavour) {
        self.flavour = flavour
        families = KongFamilies(flavour)
    }

    /// About how many lines the streams so far will print.
    var lineCount: Int { builder.likelyLineCount }

    mutating func register(_ stream: TrafficStream) {
        let route = [stream.service, stream.route, stream.workspace]
        let http = HTTPOutcome.allCases.map { registerHTTP(stream, $0) }
        cells.append(
            StreamCells(
                answered: registerLane(stream, stream.cache == nil ? .none : .miss),
                hit: stream.cache == nil ? nil : registerLane(stream, .hit),
                bypass: stream.cache == nil ? nil : registerLane(stream, .bypass),
                http: http,
                ingress: registerBandwidth(stream, "ingress"),
                egress: registerBandwidth(stream, "egress"),
                kongLatency: builder.histogram(families.kongLatency, route),
                internalLatency: flavour.hasTokenLatencies
                    ? builder.histogram(families.internalLatency, route) : nil,
                upstreamLatency: builder.histogram(families.upstreamLatency, route),
                requestLatency: builder.histogram(families.requestLatency, route)))
    }

    private mutating func registerHTTP(_ stream: TrafficStream, _ outcome: HTTPOutcome) -> Int {
        var values = [stream.service, stream.route, String(outcome.code), outcome.source]
        // The newest Kong has a label `type`, which it leaves empty.
        if flavour == .aiGateway21 { values.append("") }
        values += [stream.workspace, stream.consumer]
        let isLikely =
            switch outcome {
            case .answered: true
            case .answeredFromCache: stream.cache != nil
            case .limited, .failed, .unavailable: stream.rate > 0
            }
        return builder.series(families.httpRequests, values, isLikely: isLikely)
    }

    private mutating func registerBandwidth(_ stream: TrafficStream, _ direction: String) -> Int {
        builder.series(
            families.bandwidth, [stream.service, stream.route, direction, stream.workspace, stream.consumer])
    }

    private mutating func registerLane(_ stream: TrafficStream, _ status: CacheStatus) -> LaneCells {
        let cache = stream.cache
        let model = [
            stream.provider, stream.model, status.rawValue, cache?.vectorDatabase ?? "",
            cache?.embeddingsProvider ?? "", cache?.embeddingsModel ?? "",
        ]
        let consumer = flavour.isEnterprise ? [stream.consumer] : []
        let mode = flavour.isEnterprise ? [stream.requestMode] : []
        let values = model + [stream.workspace] + consumer + mode
        var lane = LaneCells(
            entry: ledgerEntry(stream, status), requests: builder.series(families.requests, values))
        if status != .hit {
            lane.tokens = registerTokens(model, [stream.workspace] + consumer)
            lane.providerLatency = builder.histogram(families.providerLatency, values)
            if stream.price != nil {
                let costMode = flavour.hasRequestModeOnCost ? mode : []
                lane.cost = builder.series(families.cost, model + [stream.workspace] + consumer + costMode)
            }
            if flavour.hasTokenLatencies {
                lane.timeToFirstToken = builder.histogram(families.timeToFirstToken, values)
                lane.timePerToken = builder.histogram(families.timePerToken, values)
            }
        }
        if let cache, flavour.isEnterprise, status == .hit || status == .miss {
            lane.cacheFetch = builder.histogram(families.cacheFetchLatency, values)
            if cache.isSemantic {
                lane.cacheEmbeddings = builder.histogram(families.cacheEmbeddingsLatency, values)
            }
        }
        return lane
    }

    private mutating func registerTokens(_ model: [String], _ owner: [String]) -> LaneCells.Tokens {
        let families = families
        func cell(_ type: String) -> Int { builder.series(families.tokens, model + [type] + owner) }
        return LaneCells.Tokens(
            prompt: cell("prompt_tokens"), completion: cell("completion_tokens"), total: cell("total_tokens"))
    }

    private mutating func ledgerEntry(_ stream: TrafficStream, _ status: CacheStatus) -> Int {
        let key = LedgerKey(
            provider: stream.provider, model: stream.model, workspace: stream.workspace,
            cacheStatus: status.rawValue)
        if let index = ledgerIndices[key] { return index }
        ledgerIndices[key] = ledgerKeys.count
        ledgerKeys.append(key)
        return ledgerKeys.count - 1
    }
}
