import MetricModel

extension Unit {
    /// The value with three significant digits, SI prefixes and its unit.
    ///
    /// - Parameter decimals: Digits behind the point instead of three significant ones.
    /// - Returns: `–` for nil and NaN, `∞` for infinities; nothing is ever written as `-0`.
    public func format(_ value: Double?, decimals: Int? = nil) -> FormattedValue {
        guard let value, !value.isNaN else { return .missing }
        switch self {
        case .currency(let symbol):
            return FormattedValue(number: Money.format(value, symbol: symbol, decimals: decimals))
        case .currencyPerHour(let symbol):
            return FormattedValue(number: Money.format(value, symbol: symbol, decimals: decimals), suffix: "/h")
        case .boolean(let whenTrue, let whenFalse):
            return FormattedValue(number: value == 0 ? whenFalse : whenTrue)
        case .datePattern(let pattern):
            return FormattedValue(number: TimePattern(pattern).text(Timestamp(seconds: value / 1000)))
        case .dateTime, .timeFromNow:
            return FormattedValue(number: CivilTime(Timestamp(seconds: value / 1000)).dateAndClock)
        case .duration, .clock, .grouped, .scientific, .hexadecimal:
            return FormattedValue(number: value.isFinite ? special(value, decimals: decimals) : Unit.infinity(value))
        case .custom(let prefix, let suffix):
            let number = Unit.plain(value, keepsWholeNumbers: true, decimals: decimals)
            return FormattedValue(number: prefix + number, suffix: suffix)
        case .none:
            return FormattedValue(number: Unit.plain(value, keepsWholeNumbers: true, decimals: decimals))
        case .ratio:
            return Unit.percentage(value * 100, decimals: decimals)
        case .percent:
            return Unit.percentage(value, decimals: decimals)
        case .count where decimals == nil && value.magnitude < 999.5:
            let isSome = value.magnitude > 0 && value.magnitude < 0.5
            return FormattedValue(number: isSome ? "< 1" : Digits.fixed(value, decimals: 0))
        default:
            guard let ladder else { return FormattedValue(number: Digits.plain(value, keepsWholeNumbers: true)) }
            guard value.isFinite else {
                return FormattedValue(number: Unit.infinity(value), suffix: ladder.rungs[ladder.base].suffix)
            }
            return ladder.format(value, decimals: decimals)
        }
    }

    /// Numbers that are not written in three digits.
    private func special(_ value: Double, decimals: Int?) -> String {
        switch self {
        case .duration(let secondsPerUnit):
            Unit.duration(value, secondsPerUnit: secondsPerUnit, decimals: decimals)
        case .clock(let showsDays): Unit.clock(value, showsDays: showsDays)
        case .hexadecimal(let prefix): Unit.hexadecimal(value, prefix: prefix)
        case .scientific: Digits.exponential(value, decimals: decimals ?? 2)
        default: Digits.fixed(value, decimals: decimals ?? (value == value.rounded() ? 0 : 3), grouped: true)
        }
    }

    /// The rungs of the units that have some.
    var ladder: UnitLadder? {
        switch self {
        case .short, .count: .short
        case .requestsPerSecond: .requestsPerSecond
        case .tokensPerSecond: .tokensPerSecond
        case .rate: .rate
        case .milliseconds: .milliseconds
        case .seconds: .seconds
        case .time(let secondsPerUnit): .time(secondsPerUnit: secondsPerUnit)
        case .bytes: .bytes
        case .scaled(let suffix, .binary, let from): .binary(unit: suffix).counted(from: from)
        case .scaled(let suffix, .beforeWord, _): .thousands(unit: suffix, separator: " ", keepsWholeNumbers: true)
        case .scaled(let suffix, .beforeSymbol, let from):
            .thousands(unit: suffix, separator: "", keepsWholeNumbers: true).counted(from: from)
        case .scaled(let suffix, .metric, let from): .metric(unit: suffix).counted(from: from)
        case .duration(let secondsPerUnit): .time(secondsPerUnit: secondsPerUnit)
        case .clock: .time(secondsPerUnit: 1)
        case .none, .grouped, .scientific, .hexadecimal, .currency, .currencyPerHour, .ratio, .percent, .custom,
            .boolean, .dateTime, .timeFromNow, .datePattern:
            nil
        }
    }

    private static func percentage(_ value: Double, decimals: Int?) -> FormattedValue {
        FormattedValue(number: plain(value, keepsWholeNumbers: false, decimals: decimals), suffix: "%")
    }

    private static func plain(_ value: Double, keepsWholeNumbers: Bool, decimals: Int?) -> String {
        guard value.isFinite else { return infinity(value) }
        if let decimals { return Digits.fixed(value, decimals: decimals) }
        return Digits.plain(value, keepsWholeNumbers: keepsWholeNumbers)
    }

    private static func infinity(_ value: Double) -> String { value < 0 ? "-∞" : "∞" }
}
