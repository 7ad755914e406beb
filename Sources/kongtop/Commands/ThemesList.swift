import ArgumentParser
import Interface

/// `kongtop themes list`
struct ThemesList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Print the names of all themes, one a line.")

    func run() {
        let (own, complaints) = UserThemes().load()
        for complaint in complaints { StandardError.write("kongtop: \(complaint)\n") }
        for theme in ThemeShelf.joined(own) { StandardOutput.write("\(SafeLine.of(theme.name))\n") }
    }
}
