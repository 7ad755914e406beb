/// A word that can be put into a query.
public struct Suggestion: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        case metric, function, aggregation, label, value, duration
        case keyword
    }

    public var kind: Kind
    /// What the list shows.
    public var text: String
    /// What the word is for, in a sentence or less; empty where its name says all.
    public var detail: String
    /// What is put in the place of the word at the cursor.
    public var insertion: String

    public init(_ kind: Kind, _ text: String, detail: String = "", insertion: String? = nil) {
        self.kind = kind
        self.text = text
        self.detail = detail
        self.insertion = insertion ?? text
    }
}
