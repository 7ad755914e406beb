import MetricModel
import Scraping

/// Values as YAML writes them, secrets masked.
enum ListingText {
    static let secret = "<secret>"

    /// The text, in quotes where it would mean something else without.
    static func scalar(_ text: String) -> String {
        let isPlain =
            !text.isEmpty && !text.hasPrefix("-")
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "_-./+$(){}*;=~".utf8.contains(byte)
                }
            }
        return isPlain ? text : LabelSyntax.quoted(String(text.unicodeScalars.prefix(500)))
    }

    static func list(_ items: [String]) -> String {
        "[" + items.map(flowScalar).joined(separator: ", ") + "]"
    }

    /// A scalar between brackets, where braces would mean something.
    static func flowScalar(_ text: String) -> String {
        text.utf8.contains { "{}[],".utf8.contains($0) } ? LabelSyntax.quoted(text) : scalar(text)
    }

    static func map(_ labels: Labels) -> String {
        "{" + labels.map { "\(flowScalar($0.name)): \(flowScalar($0.value))" }.joined(separator: ", ") + "}"
    }

    /// A parameter's value, hidden where its name tells of a secret.
    static func value(_ text: String, of name: String) -> String {
        Redaction.tellsOfSecret(name) ? secret : flowScalar(text)
    }

    /// `password: <secret>` or `password_file: /path`.
    static func pair(_ key: String, _ source: SecretSource) -> String {
        switch source {
        case .inline: "\(key): \(secret)"
        case .file(let path): "\(key)_file: \(flowScalar(path))"
        }
    }

    static func pair(_ key: String, _ source: PEMSource) -> String {
        switch source {
        case .inline: "\(key): \(secret)"
        case .file(let path): "\(key)_file: \(flowScalar(path))"
        }
    }
}
