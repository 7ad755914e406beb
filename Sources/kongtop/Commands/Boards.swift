import ArgumentParser

/// `kongtop boards`
struct Boards: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List, show and export the boards there are; check how much of a Grafana dashboard is drawn.",
        subcommands: [BoardsList.self, BoardsShow.self, BoardsExport.self, BoardsCheck.self])
}
