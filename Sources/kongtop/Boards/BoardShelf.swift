import Dashboards
import Interface

/// All boards that can be looked at: Live, those in the program, dashboards from files, the prompt and the nodes.
struct BoardShelf {
    private var dashboards: [BoardEntry]

    /// In the order of the header.
    var entries: [BoardEntry] { dashboards + [.explore, .nodes] }

    /// Live and the boards compiled into the program.
    ///
    /// - Parameters:
    ///   - currency: the sign of costs on the Live board.
    ///   - thresholds: from where on its numbers are a warning.
    init(currency: String = "$", thresholds: LiveThresholds = LiveThresholds()) {
        dashboards = [
            BoardEntry(name: "live", title: "Live") {
                LiveBoard.board(measure: $0, timeRange: $1, currency: currency, thresholds: thresholds)
            }
        ]
        for name in BoardLibrary.names {
            if let board = BoardLibrary.board(named: name) { dashboards.append(BoardEntry(board)) }
        }
    }

    /// Adds dashboards from files, and from all files of folders.
    mutating func add(_ paths: [String]) throws(DashboardFile.Failure) {
        for path in paths {
            for file in try DashboardFile.paths(of: path) {
                dashboards.append(try DashboardFile(path: file).entry)
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
