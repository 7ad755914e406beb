extension APIService {
    /// A label's name as paths may spell it: `U__http_2e_status` is `http.status`, since a path takes only plain names
    /// from some clients (model.UnescapeName of prometheus/common).
    ///
    /// What is no correct escape stays as it is.
    static func unescaped(label name: String) -> String {
        guard name.hasPrefix("U__") else { return name }
        var result = ""
        var rest = name.unicodeScalars.dropFirst(3)
        while let scalar = rest.popFirst() {
            if scalar != "_" {
                result.unicodeScalars.append(scalar)
                continue
            }
            if rest.first == "_" {
                rest.removeFirst()
                result += "_"
                continue
            }
            let digits = rest.prefix { $0 != "_" }
            guard (1...6).contains(digits.count), digits.endIndex != rest.endIndex,
                digits.allSatisfy(\.properties.isASCIIHexDigit),
                let code = UInt32(String(digits), radix: 16), let character = Unicode.Scalar(code)
            else { return name }
            result.unicodeScalars.append(character)
            rest = rest[digits.endIndex...].dropFirst()
        }
        return result
    }
}
