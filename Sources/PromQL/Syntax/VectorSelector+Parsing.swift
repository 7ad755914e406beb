extension VectorSelector {
    /// Reads a series selector alone, such as a `match[]` parameter; one that every series fulfils is allowed.
    ///
    /// - Throws: where the text is anything else, or has an `offset` or `@`.
    public init(parsing text: String) throws(QueryError) {
        let expression = try Parser.parseUnchecked(text)
        guard case .selector(let selector) = expression, selector.modifiers.isEmpty else {
            throw QueryError.parse("expected a series selector", at: expression.range, in: text)
        }
        self = selector
    }
}
