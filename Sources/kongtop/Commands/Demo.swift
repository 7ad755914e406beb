import ArgumentParser
import Configuring
import MetricModel
import Scraping
import SeriesStore
import Serving
import Simulation

/// `kongtop demo`
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Watch a pretend fleet of gateways: nothing else is needed.",
        discussion: """
            The gateways are inside the program, but served over HTTP on loopback and scraped like real ones. \
            They come with half an hour of history.
            """)

    @Option(help: "How many nodes, 1 to 100.")
    var nodes = 3

    @Option(help: "Another seed is another fleet.")
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("How often each gateway is asked; 2s.", valueName: "duration"))
    var interval: TimeSpan?

    @OptionGroup var keeping: KeepingOptions
    @OptionGroup var appearance: AppearanceOptions
    @OptionGroup var files: KeyFileOptions
    @OptionGroup var plain: PlainOptions
    @OptionGroup var boards: BoardOptions

    func validate() throws {
        guard (1...100).contains(nodes) else { throw ValidationError("--nodes must be from 1 to 100") }
        guard interval ?? .seconds(2) >= .milliseconds(100) else {
            throw ValidationError("--interval must be at least 100ms")
        }
    }

    func run() async throws {
        let settings = try Settings.given(
            keeping.flags, appearance.flags, files.files.flags, boards.flags,
            interval.map { [.interval: $0.description] } ?? [:])
        let interval = settings.duration(.interval) ?? .seconds(2)
        let boards = boards.settled(settings)
        let shelf = try boards.shelf(settings)
        let fleet = SimulatedFleet(FleetConfiguration(nodes: nodes, seed: seed))
        let ports: [Int]
        do {
            ports = try await FleetServer(fleet).start(at: .loopback)
        } catch {
            StandardError.write("kongtop: \(error)\n")
            throw ExitStatus.failure
        }
        let targets = try ports.map { port in
            Target(
                try TargetAddress("\(ListenAddress(host: ListenAddress.loopback.host, port: port))"), interval: interval
            )
        }
        let collector = Collector(store: MemoryStore(retention: settings.retention))
        await DemoHistory(targets: targets, interval: interval).fill(collector, from: fleet) { WallTime.now() }
        let plan = ScrapePlan(targets: targets)
        if plain.plain {
            return try await PlainSession(
                collector: collector, plan: plan, options: plain, appearance: appearance.settled(settings),
                boards: boards, shelf: shelf
            ).run()
        }
        try await LiveSession(
            collector: collector, plan: plan, settings: settings, appearance: appearance.settled(settings),
            files: files.settled(settings), boards: boards, shelf: shelf, isDemo: true
        ).run()
    }
}
