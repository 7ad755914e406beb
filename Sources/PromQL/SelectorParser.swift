public import MetricModel

/// Reads a series selector that stands alone, such as the API's `match[]`.
public enum SelectorParser {
    /// The selector's conditions.
    ///
    /// - Throws: for any other expression, and for a selector with `offset` or `@`.
    public static func matchers(of text: String) throws(QueryError) -> [Matcher] {
        try Parser.parseSelector(text)
    }
}
