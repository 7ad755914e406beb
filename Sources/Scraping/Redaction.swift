import MetricModel

/// Makes texts from outside fit to be shown: no control bytes, no secrets, no endless lines.
package enum Redaction {
    /// The text on one line, what can't be printed escaped (`\x1b`, `\n`), cut after `limit` characters.
    static func printable(_ text: String, limit: Int = 240) -> String {
        let kept = String(text.unicodeScalars.prefix(limit))
        let quoted = String(LabelSyntax.quoted(kept).dropFirst().dropLast())
        let plain = quoted.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
        return kept.unicodeScalars.count < text.unicodeScalars.count ? plain + "…" : plain
    }

    /// Words in a query parameter's name that tell of a secret value.
    private static let tellingWords = ["token", "key", "secret", "pass", "auth", "sig", "credential"]

    /// Whether a parameter of this name may be a secret.
    package static func tellsOfSecret(_ name: String) -> Bool {
        let lowered = name.lowercased()
        return tellingWords.contains { lowered.contains($0) }
    }

    /// The path with the values of telling query parameters hidden: `/metrics?apikey=***`.
    static func maskingSecrets(inPath path: String) -> String {
        guard let mark = path.firstIndex(of: "?") else { return path }
        let parameters = path[path.index(after: mark)...].split(separator: "&", omittingEmptySubsequences: false)
        let masked = parameters.map { parameter -> String in
            let name = parameter.prefix { $0 != "=" }
            let tells = name.endIndex != parameter.endIndex && tellsOfSecret(PercentCoding.decoded(String(name)))
            return tells ? "\(name)=***" : String(parameter)
        }
        return path[...mark] + masked.joined(separator: "&")
    }

    /// The text with what stands before an `@` of its host hidden.
    static func maskingUserInfo(in text: String) -> String {
        let start = text.firstRange(of: "://")?.upperBound ?? text.startIndex
        let authority = text[start...].prefix { !"/?#".contains($0) }
        guard let at = authority.lastIndex(of: "@") else { return text }
        return text[..<start] + "***" + text[at...]
    }
}
