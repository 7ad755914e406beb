import MetricModel

extension PanelTable {
    /// The table as RFC 4180 writes it: CRLF behind every line, texts in quotes where they need them, times in
    /// ISO 8601, numbers with all their digits.
    ///
    /// Label values come from outside, and a spreadsheet runs a cell that begins with `=`: such texts get an
    /// apostrophe in front, as OWASP advises against CSV injection. So do texts with the full-width forms of these
    /// signs, which some locales take for them, and with blanks before one, which some programs drop.
    /// Where one time has milliseconds all have, because readers such as pandas infer one form for a column.
    public var csv: String {
        let hasMilliseconds = rows.contains { row in
            row.contains { if case .time(let moment) = $0 { moment.milliseconds % 1000 != 0 } else { false } }
        }
        var text = Self.line(columns.map(Self.field))
        for row in rows {
            text += Self.line(row.map { Self.field($0, hasMilliseconds: hasMilliseconds) })
        }
        return text
    }

    private static func line(_ fields: [String]) -> String {
        fields.joined(separator: ",") + "\r\n"
    }

    private static func field(_ value: Value, hasMilliseconds: Bool) -> String {
        switch value {
        case .empty: ""
        case .text(let text): field(text)
        case .number(let number): Self.number(number)
        case .time(let moment): CivilTime(moment).iso8601(hasMilliseconds: hasMilliseconds)
        }
    }

    private static func field(_ raw: String) -> String {
        let text = printable(raw)
        let safe = mayRun(text) ? "'" + text : text
        guard safe.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return safe }
        var quoted = "\""
        for scalar in safe.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    private static func mayRun(_ text: String) -> Bool {
        if let first = text.utf8.first, "\t\r\n".utf8.contains(first) { return true }
        let sign = text.unicodeScalars.first { scalar in
            !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
        }
        return sign.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    }

    /// Controls would reach the terminal of whoever looks at the file; tabs and line ends are CSV's own business.
    private static func printable(_ text: String) -> String {
        func isControl(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x09, 0x0a, 0x0d: false
            case ..<0x20, 0x7f...0x9f: true
            default: false
            }
        }
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        let shown = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            guard isControl(scalar) else { return scalar }
            return scalar.value < 0x20 ? Unicode.Scalar(0x2400 + scalar.value) ?? "·" : "·"
        }
        return String(String.UnicodeScalarView(shown))
    }

    /// As Prometheus writes it in JSON, so that `+Inf` and `NaN` survive.
    private static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        if value == value.rounded(), value.magnitude < 1e15 { return String(Int64(value)) }
        return value.description
    }
}
