/// Why a text is no regular expression, in the words of Go's regexp/syntax.
public struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) {
        self.description = description
    }
}
