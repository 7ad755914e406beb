/// An expression with its variables put in, and what it was made of.
///
/// Shared, because a board looks its expressions up every second.
final class ExpandedExpression: Sendable {
    let text: String
    /// Whether `$__rate_interval`, in any form, was put in.
    let isRate: Bool
    /// Whether `$__range`, in any form, was put in.
    let spansRange: Bool
    /// Whether `$__interval`, in any form, was put in.
    let usesInterval: Bool
    /// The names that were looked up, whether they stood for anything or not.
    private let names: Set<String>
    /// Only the variables that were put in.
    private let values: TemplateValues

    /// - Parameters:
    ///   - names: The names that were looked up.
    ///   - values: What they stood for.
    init(text: String, names: Set<String>, values: TemplateValues) {
        self.text = text
        self.names = names
        isRate = names.contains { $0.hasPrefix("__rate_interval") }
        spansRange = names.contains { $0.hasPrefix("__range") }
        usesInterval = names.contains { $0.hasPrefix("__interval") }
        var values = values
        values.variables = values.variables.filter { names.contains($0.key) }
        self.values = values
    }

    /// Whether these values, too, would make the same text.
    func holds(for others: TemplateValues) -> Bool {
        (!isRate || others.rateInterval == values.rateInterval)
            && (!spansRange || others.range == values.range)
            && (!usesInterval || others.interval == values.interval)
            && names.allSatisfy { others.variables[$0] == values.variables[$0] }
    }

    private init(text: String, like other: ExpandedExpression) {
        self.text = text
        isRate = other.isRate
        spansRange = other.spansRange
        usesInterval = other.usesInterval
        names = other.names
        values = other.values
    }

    /// The same, said in another way.
    func reworded(_ text: String) -> ExpandedExpression {
        ExpandedExpression(text: text, like: self)
    }
}
