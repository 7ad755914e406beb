import Dashboards

extension Unit {
    /// The unit for axes and legends, whose numbers are read in columns: what follows every one of them is said once,
    /// by `heading`.
    var inColumns: Unit {
        switch self {
        case .requestsPerSecond, .tokensPerSecond: .short
        case .currencyPerHour(let symbol): .currency(symbol: symbol)
        default: self
        }
    }

    /// What was left out of the column; empty where nothing was.
    var heading: String {
        switch self {
        case .requestsPerSecond: "req/s"
        case .tokensPerSecond: "tok/s"
        case .currencyPerHour(let symbol): "\(symbol)/h"
        default: ""
        }
    }
}
