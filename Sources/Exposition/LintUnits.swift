/// The units that `promtool check metrics` knows (client_golang's promlint).
enum LintUnits {
    static let abbreviations: Set<String> = [
        "s", "ms", "us", "ns", "sec", "b", "kb", "mb", "gb", "tb", "pb", "m", "h", "d",
    ]

    private static let bases = [
        "amperes": "amperes", "bytes": "bytes", "celsius": "celsius", "grams": "grams", "joules": "joules",
        "kelvin": "kelvin", "meters": "meters", "metres": "metres", "moles": "moles", "seconds": "seconds",
        "volts": "volts", "minutes": "seconds", "hours": "seconds", "days": "seconds", "weeks": "seconds",
        "kelvins": "kelvin", "fahrenheit": "celsius", "rankine": "celsius", "inches": "meters", "yards": "meters",
        "miles": "meters", "bits": "bytes", "calories": "joules", "pounds": "grams", "ounces": "grams",
    ]

    private static let prefixes = [
        "", "pico", "nano", "micro", "milli", "centi", "deci", "deca", "hecto", "kilo", "kibi", "mega", "mibi", "giga",
        "gibi", "tera", "tebi", "peta", "pebi",
    ]

    /// The first word of a name that is a unit, perhaps with a prefix, and the unit to use instead.
    static func first(in name: String) -> (unit: String, base: String)? {
        for word in name.split(separator: "_") {
            for prefix in prefixes where word.hasPrefix(prefix) {
                if let base = bases[String(word.dropFirst(prefix.count))] { return (String(word), base) }
            }
        }
        return nil
    }
}
