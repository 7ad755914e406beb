/// The applications of a fleet and every series their traffic can fill; the same for all nodes.
struct TrafficPlan: Sendable {
    let streams: [TrafficStream]
    /// One for each stream.
    let cells: [StreamCells]
    /// How many streams have a life of their own; the rest are rare and share theirs.
    let livelyCount: Int
    /// For each stream, which of the fleet's providers it uses.
    let providers: [Int]
    let providerCount: Int
    let ledgerKeys: [LedgerKey]
    let catalog: SeriesCatalog
    let cellCount: Int

    init(_ configuration: FleetConfiguration) {
        var registrar = StreamRegistrar(configuration.flavour)
        let target = configuration.seriesTarget.map { $0 - NodeGauges.lineCount(configuration.flavour) }
        var streams: [TrafficStream] = []
        for stream in TrafficStream.catalog where streams.isEmpty || registrar.lineCount < target ?? .max {
            streams.append(stream)
            registrar.register(stream)
        }
        livelyCount = streams.count
        while let target, registrar.lineCount < target {
            let stream = TrafficStream.rare(streams.count - livelyCount)
            streams.append(stream)
            registrar.register(stream)
        }
        var names: [String: Int] = [:]
        var providers: [Int] = []
        for stream in streams {
            let provider = names[stream.provider] ?? names.count
            names[stream.provider] = provider
            providers.append(provider)
        }
        self.streams = streams
        self.providers = providers
        providerCount = names.count
        cells = registrar.cells
        ledgerKeys = registrar.ledgerKeys
        catalog = registrar.builder.build()
        cellCount = registrar.builder.cellCount
    }
}
