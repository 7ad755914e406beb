/// A table that joins instant queries on shared labels: one row per label set, one column per label or query.
public struct TableOptions: Sendable {
    public struct Column: Sendable {
        public enum Content: Sendable {
            /// The row's value of a label.
            case label(String)
            /// The row's value of an instant query.
            case value(refID: String)
            /// The row's series of a range query, drawn small.
            case sparkline(refID: String)
        }

        public var title: String
        public var content: Content
        public var unit: Unit
        /// Columns with a higher number go first where the screen is narrow.
        public var priority: Int
        /// A key label that the column's series are not joined by: a row shows what another workspace has of the same.
        public var ignoredKey: String?
        /// Whether its numbers are of the whole time range, which its title says: while less is known, that is said
        /// instead.
        public var isOverRange = false

        public init(_ title: String, _ content: Content, unit: Unit = .none, priority: Int = 0) {
            self.title = title
            self.content = content
            self.unit = unit
            self.priority = priority
        }
    }

    public var columns: [Column]
    /// The labels that make a row.
    public var keys: [String]
    /// A query (`refID`) whose series are rows even where no column has a value for them.
    public var rows: String?
    /// The column sorted by at first, descending.
    public var sortColumn: Int
    /// As in `TimeSeriesOptions`.
    public var colorLabel: String?

    public init(
        columns: [Column], keys: [String], rows: String? = nil, sortColumn: Int, colorLabel: String? = nil
    ) {
        self.columns = columns
        self.keys = keys
        self.rows = rows
        self.sortColumn = sortColumn
        self.colorLabel = colorLabel
    }
}
