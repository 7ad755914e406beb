import MetricModel

/// Makes texts of a file fit for a message: on one line, no control characters, not endless.
enum ShownText {
    static func of(_ text: String, limit: Int = 80) -> String {
        let kept = String(text.unicodeScalars.prefix(limit))
        let quoted = String(LabelSyntax.quoted(kept).dropFirst().dropLast())
        let plain = quoted.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
        return kept.unicodeScalars.count < text.unicodeScalars.count ? plain + "…" : plain
    }
}

extension ShownText {
    /// The text without what stands before an `@`, which may be a password.
    static func withoutUser(_ text: String) -> String {
        guard let at = text.lastIndex(of: "@") else { return text }
        return "***" + text[at...]
    }
}
