extension Unit {
    /// The unit that Grafana's id names (packages/grafana-data/src/valueFormats/categories.ts).
    ///
    /// `prefix:`, `suffix:`, `si:`, `count:`, `currency:`, `bool:` and `time:` take the text behind the colon. An id
    /// that Grafana doesn't know either stands behind the number as it is.
    public init(grafanaID id: String) {
        self =
            Self.plain(id) ?? Self.time(id) ?? Self.prefixed(id) ?? Self.money(id) ?? Self.date(id)
            ?? GrafanaUnits.symbols[id].map { .custom(prefix: "", suffix: $0) } ?? Self.spelledOut(id)
    }

    private static func plain(_ id: String) -> Unit? {
        switch id {
        case "", "none", "string": Unit.none
        case "locale": .grouped
        case "sci": .scientific
        case "hex": .hexadecimal(prefix: "")
        case "hex0x": .hexadecimal(prefix: "0x")
        case "short": .short
        case "percent": .percent
        case "percentunit": .ratio
        case "bool": .boolean(whenTrue: "True", whenFalse: "False")
        case "bool_yes_no": .boolean(whenTrue: "Yes", whenFalse: "No")
        case "bool_on_off": .boolean(whenTrue: "On", whenFalse: "Off")
        default: nil
        }
    }

    private static func time(_ id: String) -> Unit? {
        switch id {
        case "ns": .time(secondsPerUnit: 1e-9)
        case "µs", "us": .time(secondsPerUnit: 1e-6)
        case "ms", "clockms": .milliseconds
        case "s", "clocks": .seconds
        case "dtdurationms": .duration(secondsPerUnit: 0.001)
        case "dtdurations": .duration(secondsPerUnit: 1)
        case "dthms": .clock(showsDays: false)
        case "dtdhms": .clock(showsDays: true)
        case "timeticks": .time(secondsPerUnit: 0.01)
        case "m": .time(secondsPerUnit: 60)
        case "h": .time(secondsPerUnit: 3600)
        case "d": .time(secondsPerUnit: 86_400)
        case "w": .time(secondsPerUnit: 604_800)
        default: nil
        }
    }

    /// Units whose numbers climb from prefix to prefix.
    private static func prefixed(_ id: String) -> Unit? {
        if id == "reqps" { return .requestsPerSecond }
        if id == "bytes" { return .bytes }
        if let rate = GrafanaUnits.rates[id] { return .scaled(suffix: rate, prefixes: .beforeWord) }
        if let (symbol, from) = GrafanaUnits.decimal[id] {
            return .scaled(suffix: symbol, prefixes: .beforeSymbol, from: from)
        }
        if let (symbol, from) = GrafanaUnits.binary[id] {
            return .scaled(suffix: symbol, prefixes: .binary, from: from)
        }
        return GrafanaUnits.physical[id].map { .scaled(suffix: $0.0, prefixes: .metric, from: $0.1) }
    }

    private static func date(_ id: String) -> Unit? {
        if id == "dateTimeFromNow" { return .timeFromNow }
        if id.hasPrefix("dateTimeAsUS") { return .datePattern("MM/DD/YYYY h:mm:ss a") }
        if id.hasPrefix("dateTime") { return .dateTime }
        return id.hasPrefix("time:") ? .datePattern(String(id.dropFirst("time:".count))) : nil
    }

    private static func money(_ id: String) -> Unit? {
        guard id.hasPrefix("currency"), !id.hasPrefix("currency:") else { return nil }
        let code = String(id.dropFirst("currency".count))
        return code.isEmpty ? nil : .currency(symbol: GrafanaUnits.currencies[code] ?? code + " ")
    }

    private static func spelledOut(_ id: String) -> Unit {
        guard let colon = id.firstIndex(of: ":") else { return .custom(prefix: "", suffix: id) }
        let text = String(id[id.index(after: colon)...])
        return switch id[..<colon] {
        case "prefix": .custom(prefix: text, suffix: "")
        case "suffix": .custom(prefix: "", suffix: text)
        case "si": metric(text)
        case "count": .scaled(suffix: text, prefixes: .beforeWord)
        case "currency": currency(text)
        case "bool": boolean(text)
        default: .custom(prefix: "", suffix: id)
        }
    }

    /// `kW` counts in thousands of watts; `messages` in messages, though an `m` stands in front.
    private static func metric(_ text: String) -> Unit {
        let prefixes: [Character: Int] = [
            "f": -5, "p": -4, "n": -3, "µ": -2, "μ": -2, "m": -1, "k": 1, "M": 2, "G": 3, "T": 4, "P": 5, "E": 6,
        ]
        let rest = String(text.dropFirst())
        if let from = text.first.flatMap({ prefixes[$0] }), GrafanaUnits.bases.contains(rest) {
            return .scaled(suffix: rest, prefixes: .metric, from: from)
        }
        return .scaled(suffix: text, prefixes: .metric)
    }

    /// `€`, or `financial:€:suffix`, which is written like any other money here.
    private static func currency(_ text: String) -> Unit {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return .currency(symbol: parts.count > 1 && parts[0] == "financial" ? String(parts[1]) : text)
    }

    /// `true/false` in words of one's own.
    private static func boolean(_ text: String) -> Unit {
        let words = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return .boolean(whenTrue: words.first ?? "", whenFalse: words.count > 1 ? words[1] : "-")
    }
}
