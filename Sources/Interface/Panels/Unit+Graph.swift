import Dashboards

extension Unit {
    /// The unit for axes, whose numbers are read in columns: what follows every one of them is said once,
    /// by `heading`.
    var inColumns: Unit {
        switch self {
        case .requestsPerSecond, .tokensPerSecond: .short
        case .currencyPerHour(let symbol): .currency(symbol: symbol)
        default: self
        }
    }

    /// The same for legends: of measured values whole numbers have three digits as well, which marks of an axis need not.
    var inLegends: Unit {
        switch self {
        case .requestsPerSecond, .tokensPerSecond: .rate
        default: inColumns
        }
    }

    /// A number among others of which the largest is known.
    ///
    /// Amounts of money then have as many digits behind the point as the largest needs to show three, and at least the
    /// cents; what would round to nothing says so.
    func text(_ value: Double?, amid largest: Double?, decimals: Int? = nil) -> String {
        guard decimals == nil, let value, value.isFinite, value.magnitude < 1000, let largest, largest.isFinite else {
            return format(value, decimals: decimals).text
        }
        guard case .currency(let symbol) = self else { return shortText(value, amid: largest) }
        var digits = 2
        var least = 0.01
        while digits < 5, largest < least * 100 {
            digits += 1
            least /= 10
        }
        if value != 0, value.magnitude < least / 2 {
            let bound = Unit.currency(symbol: symbol).format(least, decimals: digits).text
            return value < 0 ? "> -\(bound)" : "< \(bound)"
        }
        return format(value, decimals: digits).text
    }

    /// Among fractions a whole number has three digits as well: `1.00` below `6.19`.
    private func shortText(_ value: Double, amid largest: Double) -> String {
        guard case .short = self, value != 0, value == value.rounded(), largest != largest.rounded() else {
            return format(value).text
        }
        return format(value, decimals: value.magnitude < 10 ? 2 : value.magnitude < 100 ? 1 : 0).text
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
