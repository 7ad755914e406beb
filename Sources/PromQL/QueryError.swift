/// Why a query has no answer.
public struct QueryError: Error, Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        /// The text is no query.
        case parse
        /// The query can't be evaluated on this data.
        case execution
        /// It took longer than allowed.
        case timeout
        case cancelled
    }

    public var kind: Kind
    /// In Prometheus' words, position included where it gives one.
    public var message: String
    /// UTF-8 offsets in the query's text to underline, where they are known.
    public var range: Range<Int>?

    public init(_ kind: Kind, _ message: String, range: Range<Int>? = nil) {
        self.kind = kind
        self.message = message
        self.range = range
    }
}

extension QueryError: CustomStringConvertible {
    public var description: String { message }
}
