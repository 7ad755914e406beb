import ArgumentParser
import SeriesStore

/// `kongtop [URL …]`
struct Live: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Watch gateways (this is what happens without a subcommand).")

    @OptionGroup var scraping: ScrapeOptions
    @OptionGroup var keeping: KeepingOptions
    @OptionGroup var appearance: AppearanceOptions
    @OptionGroup var files: KeyFileOptions
    @OptionGroup var plain: PlainOptions
    @OptionGroup var boards: BoardOptions

    func run() async throws {
        let configuration = try scraping.configuration(
            with: keeping.flags, appearance.flags, files.files.flags, boards.flags)
        let settings = configuration.settings
        let plan = try await scraping.plan(configuration)
        let boards = boards.settled(settings)
        let shelf = try boards.shelf(settings)
        let collector = Collector(store: MemoryStore(retention: settings.retention))
        if plain.plain {
            return try await PlainSession(
                collector: collector, plan: plan, options: plain, appearance: appearance.settled(settings),
                boards: boards, shelf: shelf
            ).run()
        }
        try await LiveSession(
            collector: collector, plan: plan, settings: settings, appearance: appearance.settled(settings),
            files: files.settled(settings), boards: boards, shelf: shelf
        ).run()
    }
}
