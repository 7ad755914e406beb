import ArgumentParser
import Configuring

/// `kongtop config show`
struct ConfigShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print what holds, secrets masked, and who said so: a flag, a variable, file:line:column, or default."
    )

    @OptionGroup var scraping: ScrapeOptions
    @OptionGroup var keeping: KeepingOptions
    @OptionGroup var appearance: AppearanceOptions

    func run() async throws {
        let configuration = try scraping.configuration(with: keeping.flags, appearance.flags)
        var text = "# \(configuration.path.map { SafeLine.of($0) } ?? "no configuration file")\n"
        text += try CommandLineListing(options: scraping, hasJobs: !configuration.jobs.isEmpty).text()
        text += ConfigurationListing(settings: configuration.settings, jobs: configuration.jobs).text
        StandardOutput.write(text)
    }
}
