/// Upper and lower case as Go's `strings.ToUpper` and `strings.ToLower` make them: one scalar becomes one scalar.
///
/// Swift's own mapping is Unicode's full one, where `ß` becomes `SS`; labels would differ from Prometheus'.
enum SimpleCase {
    static func uppercased(_ text: String) -> String {
        mapped(text) { scalar in
            let properties = scalar.properties
            // Greek letters with an iota below have their single upper-case scalar as their title case.
            return single(properties.uppercaseMapping) ?? single(properties.titlecaseMapping) ?? scalar
        }
    }

    static func lowercased(_ text: String) -> String {
        mapped(text) { scalar in
            // İ is the only scalar whose full lower case is longer than one.
            single(scalar.properties.lowercaseMapping) ?? (scalar == "\u{130}" ? "i" : scalar)
        }
    }

    private static func mapped(_ text: String, _ transform: (Unicode.Scalar) -> Unicode.Scalar) -> String {
        var result = ""
        result.unicodeScalars.append(contentsOf: text.unicodeScalars.map(transform))
        return result
    }

    private static func single(_ mapping: String) -> Unicode.Scalar? {
        let scalars = mapping.unicodeScalars
        return scalars.count == 1 ? scalars.first : nil
    }
}
