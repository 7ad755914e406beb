public import Dashboards

/// A board the user can go to, made anew when measure or time range change, because both show in its titles.
public struct BoardEntry: Sendable {
    /// What the command line calls it: `kong-ai`.
    public var name: String
    public var title: String
    /// Whether it is the Nodes board, which is drawn from scrapes instead of queries.
    public var isNodes = false
    /// The range it opens with; nil for whatever range is shown already.
    public var timeRange: TimeRange?
    public var make: @Sendable (Measure, TimeRange) -> Board
    /// Whether its query is the one at the prompt.
    public var isExplore = false
    /// The Grafana document that it was read from; nil for those inside the program.
    public var document: String?

    /// The board of the prompt.
    public static let explore: BoardEntry = {
        var entry = BoardEntry(title: "Explore") { ExploreBoard.board(query: "", as: .graph, timeRange: $1) }
        entry.isExplore = true
        return entry
    }()

    public init(
        name: String = "", title: String, timeRange: TimeRange? = nil,
        make: @escaping @Sendable (Measure, TimeRange) -> Board
    ) {
        self.name = name.isEmpty ? title.lowercased() : name
        self.title = title
        self.timeRange = timeRange
        self.make = make
    }

    /// A board that is the same whatever is measured, such as one of Grafana's.
    public init(_ board: Board, document: String? = nil) {
        self.init(name: board.name, title: board.title, timeRange: board.timeRange) { _, _ in board }
        self.document = document
    }
}

extension BoardEntry {
    /// The Nodes board: a line for each target.
    public static var nodes: BoardEntry {
        var entry = BoardEntry(title: "Nodes") { _, range in
            Board(name: "nodes", title: "Nodes", panels: [], timeRange: range)
        }
        entry.isNodes = true
        return entry
    }
}
