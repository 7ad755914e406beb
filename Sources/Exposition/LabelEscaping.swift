/// Which bytes of a label value a writer escapes.
public enum LabelEscaping: String, Hashable, Sendable, CaseIterable {
    /// `\`, `"` and the line feed, as the formats ask.
    case standard
    /// Only `\` and `"`; line feeds and control bytes come out raw, as Kong prints them.
    case kong
}
