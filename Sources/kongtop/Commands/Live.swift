import ArgumentParser
import MetricModel
import SeriesStore

/// `kongtop [URL …]`
struct Live: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Watch gateways (this is what happens without a subcommand).")

    @OptionGroup var scraping: ScrapeOptions
    @OptionGroup var appearance: AppearanceOptions
    @OptionGroup var boards: BoardOptions

    func run() async throws {
        let shelf = try boards.shelf()
        let (targets, _) = try await scraping.discover()
        let collector = Collector(store: MemoryStore(retention: .live))
        try await LiveSession(
            collector: collector, targets: targets, interval: scraping.interval, appearance: appearance,
            boards: boards, shelf: shelf
        ).run()
    }
}

extension Retention {
    /// A little more than the longest range a board shows, so that its left end is never bare, and bounded.
    static let live = Retention(span: .minutes(130), maximumBytes: 1 << 30)
}
