public import MetricModel

/// The truth behind a page: what a node has counted since it last started, kept apart from what it prints.
public struct SimulatedTotals: Sendable {
    /// When the node last started.
    public let since: Timestamp
    /// The AI requests by what tells them apart; only entries with requests are listed.
    public let ledger: [LedgerKey: LedgerEntry]
    /// All requests, those without AI among them, by HTTP status code.
    public let httpRequests: [Int: Int]

    /// Everything in the ledger together.
    public var sum: LedgerEntry { sum { _ in true } }

    /// The entries that fulfil the condition together.
    public func sum(where isWanted: (LedgerKey) -> Bool) -> LedgerEntry {
        var sum = LedgerEntry()
        for (key, entry) in ledger where isWanted(key) { sum += entry }
        return sum
    }

    /// Requests that the cache answered.
    public var cacheHits: Int { sum { $0.cacheStatus == CacheStatus.hit.rawValue }.requests }

    /// Requests that the cache looked for in vain.
    public var cacheMisses: Int { sum { $0.cacheStatus == CacheStatus.miss.rawValue }.requests }
}
