/// A query's value, with what its reader should know of it.
public struct QueryResult: Sendable {
    public var value: QueryValue
    /// Things that are probably wrong, such as a quantile outside 0…1.
    public var warnings: [String]
    /// Things that may be wrong, such as a `rate` of what does not look like a counter.
    public var infos: [String]

    public init(value: QueryValue, warnings: [String] = [], infos: [String] = []) {
        self.value = value
        self.warnings = warnings
        self.infos = infos
    }
}
