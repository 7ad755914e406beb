/// How a value is written for people.
public enum Unit: Hashable, Sendable {
    /// The plain number.
    case none
    /// Counts with SI prefixes: `11.1 k`.
    case short
    /// The same of things that don't come in pieces, whatever a query makes of them: `34`, never `33.7`.
    case count
    case requestsPerSecond
    case tokensPerSecond
    /// How many a second, in columns whose heading says of what: a measured value, of which 1 is `1.00`.
    case rate
    /// Money with the currency's sign, like an invoice: `$3.91`.
    case currency(symbol: String)
    /// Money per hour: `$3.91 /h`.
    case currencyPerHour(symbol: String)
    /// A ratio of 0…1, shown as `37.2 %`.
    case ratio
    /// A value that is a percentage already: 37.2 is `37.2 %`.
    case percent
    case milliseconds
    case seconds
    /// A span counted in units of that many seconds: 60 for minutes, 1e-6 for microseconds.
    case time(secondsPerUnit: Double)
    /// With binary prefixes: `1.50 KiB`.
    case bytes
    /// A unit that takes prefixes: `1.50 kB/s`, `3.20 k ops/s`.
    ///
    /// `from` says which prefix the values have already: 1 for those that count kilobytes, -1 for milliwatts.
    case scaled(suffix: String, prefixes: Prefixes, from: Int = 0)
    /// A span in parts, counted in units of that many seconds: `1 d 3 h`.
    case duration(secondsPerUnit: Double)
    /// Seconds as on a clock: `27:46:40`, or with days `1 d 03:46:40`.
    case clock(showsDays: Bool)
    /// The plain number with its thousands apart: `1,204`.
    case grouped
    /// With a power of ten: `1.20e3`.
    case scientific
    /// The nearest whole number to the base of 16, with `0x` in front or not.
    case hexadecimal(prefix: String)
    /// The plain number between two texts.
    case custom(prefix: String, suffix: String)
    /// 0 and everything else, as two words.
    case boolean(whenTrue: String, whenFalse: String)
    /// Milliseconds since the epoch, as a date and a time in UTC.
    case dateTime
    /// The same as how long ago it is, or how soon: `3 hours ago`.
    case timeFromNow
    /// The same in a pattern of Moment.js': `YYYY-MM-DD`.
    case datePattern(String)

    /// Which prefixes a unit takes, and whether they stand apart from it.
    public enum Prefixes: Hashable, Sendable {
        /// `k`, `M`, `G` in front of a word: `3.20 k ops/s`.
        case beforeWord
        /// `k`, `M`, `G` in front of a symbol: `1.50 kB`.
        case beforeSymbol
        /// The same and `m`, `µ`, `n`: `1.50 mW`.
        case metric
        /// `Ki`, `Mi`, `Gi` in front of a symbol: `1.50 KiB`.
        case binary
    }
}
