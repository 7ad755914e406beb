/// What the ledger tells apart.
public struct LedgerKey: Hashable, Sendable {
    public let provider: String
    public let model: String
    public let workspace: String
    /// As Kong spells it: `hit`, `miss`, `Bypass` or empty where there is no cache.
    public let cacheStatus: String

    public init(provider: String, model: String, workspace: String, cacheStatus: String) {
        self.provider = provider
        self.model = model
        self.workspace = workspace
        self.cacheStatus = cacheStatus
    }
}
