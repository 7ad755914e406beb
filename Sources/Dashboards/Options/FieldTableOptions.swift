/// A table of fields.
public struct FieldTableOptions: Hashable, Sendable {
    /// A column by its title.
    public struct Sort: Hashable, Sendable {
        public var column: String
        public var isDescending: Bool

        public init(column: String, isDescending: Bool) {
            self.column = column
            self.isDescending = isDescending
        }
    }

    /// The columns sorted by, the first one counting most.
    public var sort: [Sort]
    public var showsHeader: Bool
    /// Which frame is shown where there are several.
    public var frameIndex: Int
    /// A line below with each number column reduced; empty for none.
    public var footer: [Reducer]
    /// The columns that it reduces; empty for all.
    public var footerFields: [String] = []
    /// Whether the line says only how many rows there are.
    public var footerCountsRows = false

    public init(sort: [Sort] = [], showsHeader: Bool = true, frameIndex: Int = 0, footer: [Reducer] = []) {
        self.sort = sort
        self.showsHeader = showsHeader
        self.frameIndex = frameIndex
        self.footer = footer
    }
}
