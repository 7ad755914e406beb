import MetricModel

/// Makes texts from outside fit for one line of a terminal.
enum SafeLine {
    /// The text with everything that can't be printed escaped: `\n`, `\x1b`, `\u202e`.
    static func of(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20..<0x7f).contains($0) }) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" {
                result.unicodeScalars.append(scalar)
            } else {
                result += LabelSyntax.quoted(String(scalar)).dropFirst().dropLast()
            }
        }
        return result
    }
}
