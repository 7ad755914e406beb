/// What plain words mean in the YAML that Prometheus reads (1.1, as yaml.v2 resolves it).
enum YAMLWords {
    static func flag(_ text: String) -> Bool? {
        switch text {
        case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON": true
        case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF": false
        default: nil
        }
    }

    /// A whole number that is not negative: decimal, `0x…`, `0b…` or octal `0…`; underscores are left out.
    static func count(_ text: String) -> Int? {
        let digits = text.filter { $0 != "_" }
        if digits.hasPrefix("0x") { return positive(digits.dropFirst(2), radix: 16) }
        if digits.hasPrefix("0b") { return positive(digits.dropFirst(2), radix: 2) }
        if digits.hasPrefix("0o") { return positive(digits.dropFirst(2), radix: 8) }
        if digits.hasPrefix("0") && digits.utf8.count > 1 { return positive(digits.dropFirst(), radix: 8) }
        return positive(digits[...], radix: 10)
    }

    private static func positive(_ digits: Substring, radix: Int) -> Int? {
        guard let first = digits.utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "+") else { return nil }
        return Int(digits, radix: radix)
    }
}
