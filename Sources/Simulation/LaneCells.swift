/// Where the requests of a stream that had the same luck with the cache are counted.
struct LaneCells: Sendable {
    struct Tokens: Sendable {
        let prompt: Int
        let completion: Int
        let total: Int
    }

    /// Which entry of the ledger the lane adds to.
    let entry: Int
    let requests: Int
    /// Nil where the model has no price, and for hits, which cost nothing.
    var cost: Int?
    /// Nil for hits: no model has worked for them.
    var tokens: Tokens?
    var providerLatency: HistogramCells?
    var timeToFirstToken: HistogramCells?
    var timePerToken: HistogramCells?
    var cacheFetch: HistogramCells?
    var cacheEmbeddings: HistogramCells?
}
