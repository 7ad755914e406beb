import MetricModel

/// The families that tell of the node rather than of its traffic, for one run of its process.
///
/// Most carry the node's identity, so every restart gives them new series.
struct NodeGauges: Sendable {
    let catalog: SeriesCatalog
    /// What each cell shows.
    private let readings: [GaugeReading]
    private let life: NodeLife

    init(_ flavour: KongFlavour, life: NodeLife) {
        self.life = life
        var registrar = GaugeRegistrar(flavour, life: life)
        registrar.registerAll()
        catalog = registrar.builder.build()
        readings = registrar.readings
    }

    /// How many lines a node of the flavour spends on them.
    static func lineCount(_ flavour: KongFlavour) -> Int {
        let never = Timestamp(milliseconds: 0)
        let life = NodeLife(number: 0, stopped: never, started: never, nodeID: "")
        return NodeGauges(flavour, life: life).catalog.lineCount
    }

    /// What the gauges show `seconds` after the start.
    ///
    /// - Parameter served: the requests counted so far.
    func cells(seconds: Int64, served: Int) -> [Double] {
        var random = RandomStream(UInt64(bitPattern: life.started.milliseconds), UInt64(seconds), 0x9a09e)
        let open = 4 + random.poisson(mean: 12)
        return readings.map { reading in
            switch reading {
            case .constant(let value): value
            case .requests: NodeGauges.total(served, seconds)
            case .connections(let state): NodeGauges.connections(state, open: open, served: served, seconds)
            case .pendingTimers: Double(2 + random.index(below: 4))
            case .workerMemory(let worker): NodeGauges.memory(ofWorker: worker, seconds)
            case .dictionary(let from, let to): NodeGauges.fill(from, to, seconds)
            }
        }
    }

    /// A health check every ten seconds comes on top of what the routes served.
    private static func total(_ served: Int, _ seconds: Int64) -> Double {
        Double(served) + Double(seconds / 10 + 1)
    }

    private static func connections(
        _ state: GaugeReading.Connections, open: Int, served: Int, _ seconds: Int64
    ) -> Double {
        switch state {
        // Three requests of four come over a connection that is there already.
        case .accepted, .handled: Double(served / 4 + 2) + Double(seconds / 10)
        case .active: Double(open)
        case .reading: 0
        case .total: total(served, seconds)
        case .waiting: Double(open - 1 - open / 4)
        case .writing: Double(1 + open / 4)
        }
    }

    /// A saw: 3 MB more and more, then collected.
    private static func memory(ofWorker worker: Int, _ seconds: Int64) -> Double {
        let phase = (seconds + Int64(worker) * 37) % 180
        return Double(41_000_000 + Int64(worker) * 1_283_411 + phase * 17_233)
    }

    /// Whole slabs of 4 KiB, half full after half an hour.
    private static func fill(_ from: Double, _ to: Double, _ seconds: Int64) -> Double {
        let filled = (to - from) * Double(seconds) / (Double(seconds) + 1800)
        return from + (filled / 4096).rounded(.down) * 4096
    }
}
