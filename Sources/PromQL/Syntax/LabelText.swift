import MetricModel

/// Label names and values as queries write them.
enum LabelText {
    /// The text as `%q` escapes it, without the quotes.
    static func escaped(_ text: String) -> String {
        String(LabelSyntax.quoted(text).dropFirst().dropLast())
    }

    /// The name as it is where it is classic, else in quotes.
    static func name(_ name: String) -> String {
        LabelSyntax.isClassicLabelName(name) ? name : LabelSyntax.quoted(name)
    }

    static func list(_ names: [String]) -> String {
        names.map(LabelText.name).joined(separator: ", ")
    }
}
