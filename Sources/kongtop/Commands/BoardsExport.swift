import ArgumentParser
import Dashboards
import Interface

/// `kongtop boards export NAME`
struct BoardsExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print a board as a dashboard that Grafana imports.",
        discussion:
            "Boards: \(BoardLibrary.names.joined(separator: ", ")). Live is no Grafana document; see the README.")

    @Argument(help: "The board's name or title.", completion: .list(["live"] + BoardLibrary.names))
    var name: String

    func run() throws {
        let shelf = BoardShelf()
        guard let index = shelf.index(of: name) else { throw BoardsShow.unknown(name, shelf) }
        guard let json = BoardLibrary.json(named: shelf.entries[index].name) else {
            StandardError.write(
                "kongtop: \(shelf.entries[index].title) is drawn by rules that no Grafana panel has; "
                    + "export kong-ai or kong\n")
            throw ExitStatus.failure
        }
        StandardOutput.write(json)
    }
}
