import ArgumentParser
import Canvas
import Dashboards
import Glibc
import Interface
import MetricModel
import PromQL
import SeriesStore

/// `kongtop snapshot [URL …]`
struct Snapshot: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print one frame of a board, without a terminal, for scripts and CI.")

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, ansi
    }

    @OptionGroup var scraping: ScrapeOptions
    @OptionGroup var appearance: AppearanceOptions
    @OptionGroup var boards: BoardOptions

    @Option(help: ArgumentHelp("Columns and rows.", valueName: "120x36"))
    var size = GridSize(width: 120, height: 36)

    @Option(help: ArgumentHelp("How long to scrape before drawing.", valueName: "duration"))
    var after = TimeSpan.seconds(10)

    @Option(help: "Plain text, or text with colours.")
    var format = Format.text

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
    var output: String?

    func run() async throws {
        let shelf = try boards.shelf()
        let collector = Collector(store: MemoryStore(retention: .live))
        try await ShortScrape(options: scraping, span: after).run(collector)
        let frame = StillFrame(
            collector: collector, interval: scraping.interval, appearance: appearance, boards: boards,
            shelf: shelf)
        let grid = frame.draw(size: size)
        await collector.stop()
        try write(format == .ansi ? ANSIWriter().text(of: grid) : grid.plainText)
    }

    private func write(_ text: String) throws {
        guard let output else {
            StandardOutput.write(text)
            return
        }
        let descriptor = open(output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            StandardError.write("kongtop: can't write \(output): \(String(cString: strerror(errno)))\n")
            throw ExitStatus.failure
        }
        defer { close(descriptor) }
        guard StandardOutput.write(Array(text.utf8), to: descriptor) else {
            StandardError.write("kongtop: can't write \(output): \(String(cString: strerror(errno)))\n")
            throw ExitStatus.failure
        }
    }
}
