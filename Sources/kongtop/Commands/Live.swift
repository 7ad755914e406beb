import ArgumentParser
import MetricModel
import SeriesStore

/// `kongtop [URL …]`
struct Live: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Watch gateways (this is what happens without a subcommand).")

    @OptionGroup var scraping: ScrapeOptions
    @OptionGroup var appearance: AppearanceOptions
    @OptionGroup var files: KeyFileOptions
    @OptionGroup var plain: PlainOptions
    @OptionGroup var boards: BoardOptions

    func run() async throws {
        let configuration = try scraping.configuration(with: appearance.flags, files.files.flags, boards.flags)
        let settings = configuration.settings
        let plan = try await scraping.plan(configuration)
        let boards = boards.settled(settings)
        let shelf = try boards.shelf(settings)
        let collector = Collector(store: MemoryStore(retention: .live))
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

extension Retention {
    /// A little more than the longest range a board shows, so that its left end is never bare, and bounded.
    static let live = Retention(span: .minutes(130), maximumBytes: 1 << 30)
}
