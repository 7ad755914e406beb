import ArgumentParser
import Configuring
import Scraping

/// `kongtop config show`
struct ConfigShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print what holds, secrets masked, and who said so: a flag, a variable, file:line:column, or default."
    )

    @OptionGroup var scraping: ScrapeOptions
    @OptionGroup var appearance: AppearanceOptions

    func run() async throws {
        let configuration = try scraping.configuration(with: appearance.flags)
        var text = "# \(configuration.path.map { SafeLine.of($0) } ?? "no configuration file")\n"
        if let url = ProgramVariable.url.value, configuration.jobs.isEmpty || scraping.config == nil {
            // An address that can't be read may hold a secret at any place.
            let shown = url.split(separator: " ").map { (try? TargetAddress(String($0)).url) ?? "***" }
            text += "# addresses: \(SafeLine.of(shown.joined(separator: " ")))  # \(ProgramVariable.url.rawValue)\n"
        }
        if ProgramVariable.adminToken.value != nil {
            text += "# Kong-Admin-Token: <secret>  # \(ProgramVariable.adminToken.rawValue)\n"
        }
        text += ConfigurationListing(settings: configuration.settings, jobs: configuration.jobs).text
        StandardOutput.write(text)
    }
}
