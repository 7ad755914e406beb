public import Dashboards

/// A board the user can go to, made anew when measure or time range change, because both show in its titles.
public struct BoardEntry: Sendable {
    public var title: String
    /// Whether it is the Nodes board, which is drawn from scrapes instead of queries.
    public var isNodes = false
    public var make: @Sendable (Measure, TimeRange) -> Board
    /// Whether its query is the one at the prompt.
    public var isExplore = false

    /// The board of the prompt.
    public static let explore: BoardEntry = {
        var entry = BoardEntry(title: "Explore") { ExploreBoard.board(query: "", as: .graph, timeRange: $1) }
        entry.isExplore = true
        return entry
    }()

    public init(title: String, make: @escaping @Sendable (Measure, TimeRange) -> Board) {
        self.title = title
        self.make = make
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
