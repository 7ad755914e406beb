import ArgumentParser
import Dashboards
import Interface
import MetricModel

/// `kongtop boards show NAME`
struct BoardsShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print what a board asks: its variables, rows, panels and queries.")

    @Argument(help: "A board's name or title, or a dashboard's file.", completion: .file(extensions: ["json"]))
    var name: String

    func run() throws {
        let shelf = BoardShelf()
        if let index = shelf.index(of: name) {
            let entry = shelf.entries[index]
            StandardOutput.write(BoardOutline(entry.make(.rate, entry.timeRange ?? TimeRange(span: .minutes(15)))).text)
            return
        }
        guard name.hasSuffix(".json") || name.contains("/") || name == "-" else { throw Self.unknown(name, shelf) }
        do throws(DashboardFile.Failure) {
            let file = try DashboardFile(path: name)
            StandardOutput.write(BoardOutline(file.dashboard.board(named: file.name)).text)
        } catch {
            StandardError.write("kongtop: \(SafeLine.of(error.description))\n")
            throw ExitStatus.unreadable
        }
    }

    /// What to say where there is no such board.
    static func unknown(_ name: String, _ shelf: BoardShelf) -> ValidationError {
        let names = shelf.entries.map(\.name).joined(separator: ", ")
        return ValidationError("there is no board \"\(SafeLine.of(name))\"; there are: \(names)")
    }
}
