/// What was really counted, in whole numbers.
public struct LedgerEntry: Hashable, Sendable {
    public internal(set) var requests = 0
    public internal(set) var promptTokens = 0
    public internal(set) var completionTokens = 0
    /// Billionths of a dollar.
    public internal(set) var costNanodollars = 0

    public init() {}

    public var totalTokens: Int { promptTokens + completionTokens }

    /// Dollars.
    public var cost: Double { Double(costNanodollars) / 1_000_000_000 }

    public static func += (left: inout LedgerEntry, right: LedgerEntry) {
        left.requests += right.requests
        left.promptTokens += right.promptTokens
        left.completionTokens += right.completionTokens
        left.costNanodollars += right.costNanodollars
    }
}
