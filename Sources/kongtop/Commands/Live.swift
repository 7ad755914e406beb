import ArgumentParser
import MetricModel
import SeriesStore

/// `kongtop [URL …]`
struct Live: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Watch gateways (this is what happens without a subcommand).")

    @OptionGroup var scraping: ScrapeOptions
    @OptionGroup var appearance: AppearanceOptions

    func run() async throws {
        let configuration = try scraping.configuration(with: appearance)
        let plan = try await scraping.plan(configuration)
        let collector = Collector(store: MemoryStore(retention: .live))
        try await LiveSession(
            collector: collector, plan: plan, settings: configuration.settings,
            appearance: appearance.settled(configuration.settings)
        ).run()
    }
}

extension Retention {
    /// A little more than the longest range a board shows, so that its left end is never bare, and bounded.
    static let live = Retention(span: .minutes(130), maximumBytes: 1 << 30)
}
