/// How a value is written for people.
public enum Unit: Hashable, Sendable {
    case none
    /// Counts with SI prefixes: `11.1 k`.
    case short
    case requestsPerSecond
    case tokensPerSecond
    /// Money with the currency's sign, like an invoice: `$3.91`.
    case currency(symbol: String)
    /// Money per hour: `$3.91 /h`.
    case currencyPerHour(symbol: String)
    /// A ratio of 0…1, shown as `37.2 %`.
    case ratio
    case milliseconds
    case seconds
    case bytes
}
