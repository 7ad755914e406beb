extension VariableQuery.Form {
    /// Reads a variable's query by the forms that Grafana's Prometheus source knows.
    init(_ text: String) {
        let text = Self.trimmed(text[...])
        if let inside = Self.arguments("label_values", text) {
            // The label stands behind the last comma: selectors have commas too.
            if let comma = inside.lastIndex(of: ",") {
                let label = Self.trimmed(inside[inside.index(after: comma)...])
                let selector = Self.trimmed(inside[..<comma])
                if Self.isLabel(label), !selector.isEmpty {
                    self = .labelValues(selector: selector, label: label)
                    return
                }
            }
            self = .labelValues(selector: "", label: Self.trimmed(inside))
        } else if Self.arguments("label_names", text) != nil {
            self = .labelNames
        } else if let inside = Self.arguments("metrics", text) {
            self = .metrics(pattern: Self.trimmed(inside))
        } else if let inside = Self.arguments("query_result", text) {
            self = .queryResult(expression: Self.trimmed(inside))
        } else {
            self = .queryResult(expression: text)
        }
    }

    private static func arguments(_ name: String, _ text: String) -> Substring? {
        guard text.hasPrefix(name + "("), text.hasSuffix(")") else { return nil }
        return text.dropFirst(name.count + 1).dropLast()
    }

    private static func isLabel(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                let letter = byte | 0x20
                return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) || byte == UInt8(ascii: "_")
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "$")
            }
    }

    private static func trimmed(_ text: Substring) -> String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\t" }
        var text = text.drop(while: isSpace)
        while let last = text.last, isSpace(last) { text.removeLast() }
        return String(text)
    }
}
