/// Where a stream's requests are counted.
struct StreamCells: Sendable {
    /// Requests that a model answered, with a cache in front of it or without.
    let answered: LaneCells
    /// Requests that the cache answered; nil where there is none.
    let hit: LaneCells?
    /// Requests that told the cache to stay out of it.
    let bypass: LaneCells?
    /// By `HTTPOutcome.rawValue`.
    let http: [Int]
    let ingress: Int
    let egress: Int
    let kongLatency: HistogramCells
    let internalLatency: HistogramCells?
    let upstreamLatency: HistogramCells
    let requestLatency: HistogramCells
}
