/// PromQL with Grafana's placeholders in it: `$name`, `${name}`, `${name:format}`, `[[name]]`.
///
/// Values are put in while the text is read once from left to right, so what a value contains is never looked at
/// again, and every value is escaped for the string literal it lands in: a workspace called `"} or up{` stays a
/// workspace. Names that nothing is known of, and `$1` of `label_replace`, stay as they are.
public struct ExpressionTemplate: Sendable {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    /// The expression with everything put in.
    public func expanded(_ values: TemplateValues) -> String {
        expansion(values).text
    }

    /// The text with everything put in as people read it: it is prose, in which neither quotes nor `#` mean anything.
    ///
    /// - Parameter format: Of variables that name none: their texts, and `All` for all, unless something else is said.
    func readable(_ values: TemplateValues, format: String = "text") -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "[") }) else { return text }
        var expansion = TemplateExpansion(text: Array(text.utf8), values: values, proseFormat: format)
        return expansion.run()
    }

    /// The same, with what it depends on.
    func expansion(_ values: TemplateValues) -> ExpandedExpression {
        var expansion = TemplateExpansion(text: Array(text.utf8), values: values)
        let expanded = expansion.run()
        return ExpandedExpression(text: expanded, names: expansion.names, values: values)
    }
}

/// One walk over a template's bytes.
private struct TemplateExpansion {
    let text: [UInt8]
    let values: TemplateValues
    /// How variables are written that say nothing of it, where the text is prose; nil for PromQL.
    let proseFormat: String?
    private var position = 0
    private var quote = QuoteContext.none
    private var result: [UInt8] = []
    /// What was looked up, in no order.
    private(set) var names: Set<String> = []

    init(text: [UInt8], values: TemplateValues, proseFormat: String? = nil) {
        self.text = text
        self.values = values
        self.proseFormat = proseFormat
    }

    mutating func run() -> String {
        while position < text.count {
            if text[position] == UInt8(ascii: "$") || text[position] == UInt8(ascii: "["), let found = placeholder() {
                result += Array(found.replacement.utf8)
                position = found.end
            } else {
                copyByte()
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Copies one byte, or two for an escape, and notes where strings begin and end.
    private mutating func copyByte() {
        let byte = text[position]
        result.append(byte)
        position += 1
        if proseFormat != nil { return }
        switch (quote, byte) {
        case (.none, UInt8(ascii: "\"")): quote = .double
        case (.none, UInt8(ascii: "'")): quote = .single
        case (.none, UInt8(ascii: "`")): quote = .raw
        case (.none, UInt8(ascii: "#")): copyComment()
        case (.double, UInt8(ascii: "\"")), (.single, UInt8(ascii: "'")), (.raw, UInt8(ascii: "`")): quote = .none
        case (.double, UInt8(ascii: "\\")), (.single, UInt8(ascii: "\\")):
            if position < text.count {
                result.append(text[position])
                position += 1
            }
        default: break
        }
    }

    private mutating func copyComment() {
        let end = text[position...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
        result += text[position..<end]
        position = end
    }

    // MARK: Placeholders

    private typealias Placeholder = (replacement: String, end: Int)

    private mutating func placeholder() -> Placeholder? {
        let next = position + 1 < text.count ? text[position + 1] : 0
        switch (text[position], next) {
        case (UInt8(ascii: "$"), UInt8(ascii: "{")): return enclosed(closing: [UInt8(ascii: "}")])
        case (UInt8(ascii: "["), UInt8(ascii: "[")): return enclosed(closing: [UInt8(ascii: "]"), UInt8(ascii: "]")])
        case (UInt8(ascii: "$"), _): return bare()
        default: return nil
        }
    }

    /// `$name`; of Grafana's own names the longest that fits is enough.
    private mutating func bare() -> Placeholder? {
        let start = position + 1
        let end = endOfName(from: start)
        guard end > start else { return nil }
        let name = String(decoding: text[start..<end], as: UTF8.self)
        if let replacement = replacement(name, format: nil) { return (replacement, end) }
        guard let known = TemplateValues.builtInPrefix(of: name), let replacement = replacement(known, format: nil)
        else { return nil }
        return (replacement, start + known.utf8.count)
    }

    /// `${name}`, `${name:format}`, `[[name]]`.
    private mutating func enclosed(closing: [UInt8]) -> Placeholder? {
        let start = position + 2
        var end = endOfName(from: start)
        guard end > start else { return nil }
        let name = String(decoding: text[start..<end], as: UTF8.self)
        var format: String?
        if end < text.count, text[end] == UInt8(ascii: ":") {
            let startOfFormat = end + 1
            end = endOfFormat(from: startOfFormat, closing: closing)
            format = String(decoding: text[startOfFormat..<end], as: UTF8.self)
        }
        guard text[end...].starts(with: closing), let replacement = replacement(name, format: format) else {
            return nil
        }
        return (replacement, end + closing.count)
    }

    private mutating func replacement(_ name: String, format: String?) -> String? {
        names.insert(name)
        if let text = values.builtIn(name) { return text }
        return values.variables[name]?.text(
            format: format ?? proseFormat, in: quote, named: name, clock: values.clock)
    }

    /// Behind `date:YYYY-MM`, whatever it is made of; no format is long.
    private func endOfFormat(from start: Int, closing: [UInt8]) -> Int {
        let end = text[start...].prefix(64).firstIndex { $0 == closing[0] || $0 == UInt8(ascii: "\n") }
        return end ?? start
    }

    /// Behind `[a-zA-Z_][a-zA-Z0-9_]*`.
    private func endOfName(from start: Int) -> Int {
        var end = start
        while end < text.count {
            let byte = text[end]
            let isLetter = (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
            let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
            guard isLetter || byte == UInt8(ascii: "_") || (isDigit && end > start) else { break }
            end += 1
        }
        return end
    }
}
