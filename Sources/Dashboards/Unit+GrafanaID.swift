extension Unit {
    /// The unit that Grafana's id names (packages/grafana-data/src/valueFormats/categories.ts).
    ///
    /// `prefix:`, `suffix:`, `si:`, `count:` and `currency:` take the text behind the colon. An id that Grafana doesn't
    /// know either stands behind the number as it is.
    public init(grafanaID id: String) {
        self =
            Self.plain(id) ?? Self.time(id) ?? Self.data(id) ?? Self.rate(id) ?? Self.money(id) ?? Self.symbol(id)
            ?? Self.spelledOut(id)
    }

    private static func plain(_ id: String) -> Unit? {
        switch id {
        case "", "none", "string", "locale", "sci", "hex": Unit.none
        case "short": .short
        case "percent", "humidity": .percent
        case "percentunit": .ratio
        case "bool": .boolean(whenTrue: "True", whenFalse: "False")
        case "bool_yes_no": .boolean(whenTrue: "Yes", whenFalse: "No")
        case "bool_on_off": .boolean(whenTrue: "On", whenFalse: "Off")
        case "celsius": .custom(prefix: "", suffix: "°C")
        case "fahrenheit": .custom(prefix: "", suffix: "°F")
        case "kelvin": .custom(prefix: "", suffix: "K")
        case "dB", "dBm": .custom(prefix: "", suffix: id)
        case "watt": .scaled(suffix: "W", prefixes: .beforeSymbol)
        case "volt": .scaled(suffix: "V", prefixes: .beforeSymbol)
        case "amp": .scaled(suffix: "A", prefixes: .beforeSymbol)
        case "joule": .scaled(suffix: "J", prefixes: .beforeSymbol)
        case "hertz", "rothz": .scaled(suffix: "Hz", prefixes: .beforeSymbol)
        default: nil
        }
    }

    private static func time(_ id: String) -> Unit? {
        switch id {
        case "ns": .time(secondsPerUnit: 1e-9)
        case "µs", "us": .time(secondsPerUnit: 1e-6)
        case "ms", "dtdurationms", "clockms": .milliseconds
        case "s", "dtdurations", "dthms", "dtdhms", "clocks": .seconds
        case "timeticks": .time(secondsPerUnit: 0.01)
        case "m": .time(secondsPerUnit: 60)
        case "h": .time(secondsPerUnit: 3600)
        case "d": .time(secondsPerUnit: 86_400)
        default: nil
        }
    }

    private static func data(_ id: String) -> Unit? {
        switch id {
        case "bytes": .bytes
        case "decbytes": .scaled(suffix: "B", prefixes: .beforeSymbol)
        case "bits": .scaled(suffix: "b", prefixes: .binary)
        case "decbits": .scaled(suffix: "b", prefixes: .beforeSymbol)
        case "Bps": .scaled(suffix: "B/s", prefixes: .beforeSymbol)
        case "binBps": .scaled(suffix: "B/s", prefixes: .binary)
        case "bps": .scaled(suffix: "b/s", prefixes: .beforeSymbol)
        case "binbps": .scaled(suffix: "b/s", prefixes: .binary)
        case "pps": .scaled(suffix: "p/s", prefixes: .beforeWord)
        default: nil
        }
    }

    /// Units that stand behind a plain number.
    private static func symbol(_ id: String) -> Unit? {
        if id == "dateTimeFromNow" { return .timeFromNow }
        if id.hasPrefix("dateTime") { return .dateTime }
        if id.hasPrefix("time:") { return .datePattern(String(id.dropFirst("time:".count))) }
        let symbols = [
            "kbytes": "KiB", "mbytes": "MiB", "gbytes": "GiB", "tbytes": "TiB", "pbytes": "PiB", "deckbytes": "kB",
            "decmbytes": "MB", "decgbytes": "GB", "dectbytes": "TB", "decpbytes": "PB", "KBs": "kB/s", "MBs": "MB/s",
            "GBs": "GB/s", "TBs": "TB/s", "KiBs": "KiB/s", "MiBs": "MiB/s", "GiBs": "GiB/s", "TiBs": "TiB/s",
            "Kbits": "kb/s", "Mbits": "Mb/s", "Gbits": "Gb/s", "Tbits": "Tb/s", "Kibits": "Kib/s", "Mibits": "Mib/s",
            "Gibits": "Gib/s", "kwatt": "kW", "mwatt": "mW", "watth": "Wh", "kwatth": "kWh", "voltamp": "VA",
            "mamp": "mA", "kvolt": "kV", "mvolt": "mV", "kohm": "kΩ", "ohm": "Ω", "lengthmm": "mm", "lengthm": "m",
            "lengthkm": "km", "lengthft": "ft", "lengthmi": "mi", "velocityms": "m/s", "velocitykmh": "km/h",
            "velocitymph": "mph", "degree": "°", "radian": "rad", "ppm": "ppm", "conppm": "ppm", "pressurebar": "bar",
            "pressurehpa": "hPa", "masskg": "kg", "massg": "g", "litre": "L", "rotrpm": "rpm", "lux": "lx",
            "floppf": "pflops", "flops": "FLOPS", "Mpps": "Mp/s", "w": "wk", "pH": "pH",
        ]
        return symbols[id].map { .custom(prefix: "", suffix: $0) }
    }

    private static func rate(_ id: String) -> Unit? {
        let words = [
            "cps": "c/s", "ops": "ops/s", "rps": "rd/s", "wps": "wr/s", "iops": "io/s", "eps": "evt/s",
            "mps": "msg/s", "recps": "rec/s", "rowsps": "rows/s", "cpm": "c/m", "opm": "ops/m", "reqpm": "req/m",
            "rpm": "rd/m", "wpm": "wr/m", "mpm": "msg/m", "recpm": "rec/m", "rowspm": "rows/m",
        ]
        if id == "reqps" { return .requestsPerSecond }
        return words[id].map { .scaled(suffix: $0, prefixes: .beforeWord) }
    }

    private static func money(_ id: String) -> Unit? {
        let signs = [
            "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CHF": "CHF ", "INR": "₹", "KRW": "₩", "BRL": "R$",
            "RUB": "₽",
            "UAH": "₴", "PLN": "zł ", "SEK": "kr ", "NOK": "kr ", "DKK": "kr ", "ISK": "kr ", "CZK": "Kč ", "TRY": "₺",
            "BTC": "₿", "ILS": "₪", "VND": "₫", "PHP": "₱", "ZAR": "R", "IDR": "Rp ", "MYR": "RM ", "BGN": "лв ",
        ]
        guard id.hasPrefix("currency"), let symbol = signs[String(id.dropFirst("currency".count))] else { return nil }
        return .currency(symbol: symbol)
    }

    private static func spelledOut(_ id: String) -> Unit {
        guard let colon = id.firstIndex(of: ":") else { return .custom(prefix: "", suffix: id) }
        let text = String(id[id.index(after: colon)...])
        return switch id[..<colon] {
        case "prefix": .custom(prefix: text, suffix: "")
        case "suffix": .custom(prefix: "", suffix: text)
        case "si": .scaled(suffix: text, prefixes: .beforeSymbol)
        case "count": .scaled(suffix: text, prefixes: .beforeWord)
        case "currency": .currency(symbol: text)
        case "bool": boolean(text)
        default: .custom(prefix: "", suffix: id)
        }
    }

    /// `true/false` in words of one's own.
    private static func boolean(_ text: String) -> Unit {
        let words = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return .boolean(whenTrue: words.first ?? "", whenFalse: words.count > 1 ? words[1] : "")
    }
}
