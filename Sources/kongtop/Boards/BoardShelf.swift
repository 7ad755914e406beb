import Dashboards
import Interface

/// All boards that can be looked at: Live, those in the program, and dashboards from files.
struct BoardShelf {
    private(set) var entries: [BoardEntry]

    /// Live and the boards compiled into the program.
    init() {
        entries = [BoardEntry(name: "live", title: "Live") { LiveBoard.board(measure: $0, timeRange: $1) }]
        for name in BoardLibrary.names {
            if let board = BoardLibrary.board(named: name) { entries.append(BoardEntry(board)) }
        }
    }

    /// Adds dashboards from files, and from all files of folders.
    mutating func add(_ paths: [String]) throws(DashboardFile.Failure) {
        for path in paths {
            for file in try DashboardFile.paths(of: path) {
                let document = try DashboardFile(path: file)
                entries.append(BoardEntry(document.dashboard.board(named: document.name)))
            }
        }
    }

    /// The place of the board with that name or title, whatever the case; names come first.
    func index(of name: String) -> Int? {
        let wanted = name.lowercased()
        return entries.firstIndex { $0.name.lowercased() == wanted }
            ?? entries.firstIndex { $0.title.lowercased() == wanted }
    }
}
