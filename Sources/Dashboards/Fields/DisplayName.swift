import MetricModel

/// A display name with the field's own words put in: `${__field.labels.pod}`, `${__series.name}`.
struct DisplayName {
    let text: String

    func expanded(_ field: DataField) -> String {
        guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.firstRange(of: "${"), let close = rest[open.upperBound...].firstIndex(of: "}") {
            result += rest[..<open.lowerBound]
            let name = rest[open.upperBound..<close]
            result += Self.value(name, field) ?? String(rest[open.lowerBound...close])
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private static func value(_ name: Substring, _ field: DataField) -> String? {
        switch name {
        case "__field.name": return field.name
        case "__field.displayName", "__series.name": return field.title
        case "__field.labels": return field.labels.description
        default: break
        }
        if name.hasPrefix("__field.labels.") { return field.labels[String(name.dropFirst(15))] }
        if name.hasPrefix("__field.labels[\"") { return field.labels[String(name.dropFirst(16).prefix { $0 != "\"" })] }
        return nil
    }
}
