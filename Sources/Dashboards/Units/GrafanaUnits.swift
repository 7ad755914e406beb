/// Grafana's unit ids and what stands behind their numbers (packages/grafana-data/src/valueFormats/categories.ts).
///
/// Where an id names a unit with a prefix already, the number says how many prefixes up that is: 1 for kilo.
enum GrafanaUnits {
    /// Things that happen so many times a second or minute.
    static let rates: [String: String] = [
        "pps": "p/s", "cps": "c/s", "ops": "ops/s", "rps": "rd/s", "wps": "wr/s", "iops": "io/s", "eps": "evt/s",
        "mps": "msg/s", "recps": "rec/s", "rowsps": "rows/s", "cpm": "c/m", "opm": "ops/m", "reqpm": "req/m",
        "rpm": "rd/m", "wpm": "wr/m", "mpm": "msg/m", "recpm": "rec/m", "rowspm": "rows/m",
    ]

    /// Amounts of data and computation in steps of 1000, of which there are no parts.
    static let decimal: [String: (String, Int)] = [
        "decbits": ("b", 0), "decbytes": ("B", 0), "deckbytes": ("B", 1), "decmbytes": ("B", 2),
        "decgbytes": ("B", 3), "dectbytes": ("B", 4), "decpbytes": ("B", 5),
        "bps": ("b/s", 0), "Kbits": ("b/s", 1), "Mbits": ("b/s", 2), "Gbits": ("b/s", 3), "Tbits": ("b/s", 4),
        "Pbits": ("b/s", 5), "Bps": ("B/s", 0), "KBs": ("B/s", 1), "MBs": ("B/s", 2), "GBs": ("B/s", 3),
        "TBs": ("B/s", 4), "PBs": ("B/s", 5), "Kpps": ("p/s", 1), "Mpps": ("p/s", 2),
        "flops": ("FLOP/s", 0), "mflops": ("FLOP/s", 2), "gflops": ("FLOP/s", 3), "tflops": ("FLOP/s", 4),
        "pflops": ("FLOP/s", 5), "eflops": ("FLOP/s", 6), "Hs": ("H/s", 0), "KHs": ("H/s", 1), "MHs": ("H/s", 2),
        "GHs": ("H/s", 3), "THs": ("H/s", 4), "PHs": ("H/s", 5), "EHs": ("H/s", 6),
    ]

    /// The same in steps of 1024.
    static let binary: [String: (String, Int)] = [
        "bits": ("b", 0), "kbytes": ("B", 1), "mbytes": ("B", 2), "gbytes": ("B", 3),
        "tbytes": ("B", 4), "pbytes": ("B", 5), "binbps": ("b/s", 0), "binBps": ("B/s", 0), "KiBs": ("B/s", 1),
        "MiBs": ("B/s", 2), "GiBs": ("B/s", 3), "TiBs": ("B/s", 4), "PiBs": ("B/s", 5), "Kibits": ("b/s", 1),
        "Mibits": ("b/s", 2), "Gibits": ("b/s", 3), "Tibits": ("b/s", 4), "Pibits": ("b/s", 5),
    ]

    /// What is measured: thousandths have prefixes as well.
    static let physical: [String: (String, Int)] = [
        "hertz": ("Hz", 0), "rothz": ("Hz", 0), "watt": ("W", 0), "kwatt": ("W", 1), "megwatt": ("W", 2),
        "gwatt": ("W", 3), "mwatt": ("W", -1), "voltamp": ("VA", 0), "kvoltamp": ("VA", 1),
        "voltampreact": ("var", 0), "kvoltampreact": ("var", 1), "watth": ("Wh", 0), "watthperkg": ("Wh/kg", 0),
        "kwatth": ("Wh", 1), "kwattm": ("W-min", 1), "amph": ("Ah", 0), "kamph": ("Ah", 1), "mamph": ("Ah", -1),
        "joule": ("J", 0), "ev": ("eV", 0), "amp": ("A", 0), "kamp": ("A", 1), "mamp": ("A", -1), "volt": ("V", 0),
        "kvolt": ("V", 1), "mvolt": ("V", -1), "ohm": ("Ω", 0), "kohm": ("Ω", 1), "Mohm": ("Ω", 2),
        "farad": ("F", 0), "µfarad": ("F", -2), "nfarad": ("F", -3), "pfarad": ("F", -4), "ffarad": ("F", -5),
        "henry": ("H", 0), "mhenry": ("H", -1), "µhenry": ("H", -2), "lumens": ("lm", 0), "forceNm": ("Nm", 0),
        "forcekNm": ("Nm", 1), "forceN": ("N", 0), "forcekN": ("N", 1), "massmg": ("g", -1), "massg": ("g", 0),
        "masskg": ("g", 1), "lengthmm": ("m", -1), "lengthm": ("m", 0), "lengthkm": ("m", 1),
        "pressurembar": ("bar", -1), "pressurebar": ("bar", 0), "pressurekbar": ("bar", 1), "pressurepa": ("Pa", 0),
        "radbq": ("Bq", 0), "radci": ("Ci", 0), "radgy": ("Gy", 0), "radrad": ("rad", 0), "radsv": ("Sv", 0),
        "radmsv": ("Sv", -1), "radusv": ("Sv", -2), "radrem": ("rem", 0), "radexpckg": ("C/kg", 0),
        "radr": ("R", 0), "radsvh": ("Sv/h", 0), "radmsvh": ("Sv/h", -1), "radusvh": ("Sv/h", -2),
        "mlitre": ("L", -1), "litre": ("L", 0),
    ]

    /// What may stand behind a prefix in `si:`.
    static let bases = Set(
        (decimal.values.map(\.0) + physical.values.map(\.0)).filter { !$0.isEmpty } + ["bps", "Bps", "s", "pps"])

    /// What stands behind a plain number.
    static let symbols: [String: String] = [
        "humidity": "%H", "dB": "dB", "dBm": "dBm", "pixel": "px", "pH": "pH", "celsius": "°C", "fahrenheit": "°F",
        "farenheit": "°F", "kelvin": "K", "accMS2": "m/s²", "accFS2": "ft/s²", "accG": "g", "degree": "°",
        "radian": "rad", "grad": "grad", "arcmin": "arcmin", "arcsec": "arcsec", "areaM2": "m²", "areaF2": "ft²",
        "areaMI2": "mi²", "ppm": "ppm", "conppm": "ppm", "conppb": "ppb", "conngm3": "ng/m³",
        "conngNm3": "ng/Nm³", "conμgm3": "µg/m³", "conμgNm3": "µg/Nm³", "conmgm3": "mg/m³", "conmgNm3": "mg/Nm³",
        "congm3": "g/m³", "congNm3": "g/Nm³", "conmgdL": "mg/dL", "conmmolL": "mmol/L", "Wm2": "W/m²",
        "flowgpm": "gpm", "flowcms": "m³/s", "flowcfs": "ft³/s", "flowcfm": "ft³/min", "litreh": "L/h",
        "flowlpm": "L/min", "flowmlpm": "mL/min", "lux": "lx", "masst": "t", "masslb": "lb", "lengthft": "ft",
        "lengthin": "in", "lengthmi": "mi", "pressurehpa": "hPa", "pressurekpa": "kPa", "pressurehg": "\"Hg",
        "pressurepsi": "psi", "rotrpm": "rpm", "rotrads": "rad/s", "rotdegs": "°/s", "velocityms": "m/s",
        "velocitykmh": "km/h", "velocitymph": "mph", "velocityknot": "kn", "m3": "m³", "Nm3": "Nm³", "dm3": "dm³",
        "gallons": "gal", "zflops": "ZFLOP/s", "yflops": "YFLOP/s",
    ]

    /// What stands in front of an amount of money.
    static let currencies: [String: String] = [
        "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CHF": "CHF ", "INR": "₹", "KRW": "₩", "BRL": "R$",
        "RUB": "₽", "UAH": "₴", "PLN": "zł ", "SEK": "kr ", "NOK": "kr ", "DKK": "kr ", "ISK": "kr ", "CZK": "Kč ",
        "TRY": "₺", "BTC": "₿", "mBTC": "m₿", "μBTC": "µ₿", "ILS": "₪", "VND": "₫", "PHP": "₱", "ZAR": "R",
        "IDR": "Rp ", "MYR": "RM ", "BGN": "лв ",
    ]
}
