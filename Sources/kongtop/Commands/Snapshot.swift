import ArgumentParser
import Dashboards
import Glibc
import Interface
import MetricModel
import PromQL
import SeriesStore

/// `kongtop snapshot [URL …]`
struct Snapshot: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write one frame of a board, or the data behind it, without a terminal, for scripts and CI.")

    @OptionGroup var scraping: ScrapeOptions
    @OptionGroup var appearance: AppearanceOptions
    @OptionGroup var files: FileOptions
    @OptionGroup var boards: BoardOptions

    @Option(help: ArgumentHelp("Only the panel with this title.", valueName: "title"))
    var panel: String?

    @Option(
        help: ArgumentHelp("Columns and rows, from 1x1 to 1000x1000; 120x36.", valueName: "size"),
        transform: GridSize.read)
    var size = GridSize(width: 120, height: 36)

    @Option(
        help: ArgumentHelp(
            "How long to scrape before drawing: 10s, or three intervals where these are longer. Without --range or "
                + "--from the board shows no more than that.", valueName: "duration"))
    var after: TimeSpan?

    @Option(help: "Text, coloured text, picture, page, data, or a recording for kongtop open.")
    var format = SnapshotFormat.text

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    func validate() throws {
        if output != nil, files.snapshotDir != nil {
            throw ValidationError("--output names a file and --snapshot-dir makes up a name: give one of them")
        }
    }

    func run() async throws {
        let collector = Collector(store: MemoryStore(retention: .live))
        let configuration = try scraping.configuration(with: appearance.flags, boards.flags)
        let settings = configuration.settings
        let plan = try await scraping.plan(configuration)
        let boards = boards.settled(settings)
        let shelf = try boards.shelf(settings)
        let span = after ?? max(.seconds(10), .milliseconds(plan.interval.milliseconds * 3))
        try await ShortScrape(plan: plan, span: span).run(collector)
        let frame = StillFrame(
            collector: collector, interval: plan.interval,
            appearance: fitted(appearance.settled(settings), to: span), boards: boards,
            shelf: shelf, evaluator: BoardEvaluator(engine: Engine(source: collector.store)))
        var state = frame.state(size: size)
        if let panel, !state.focus(onPanelTitled: panel) {
            StandardError.write("kongtop: the board has no panel \"\(SafeLine.of(panel))\"; there are: ")
            StandardError.write("\(state.board.panels.map { SafeLine.of($0.title) }.joined(separator: ", "))\n")
            throw ExitStatus.failure
        }
        let contents = try contents(of: state, collector.store)
        if let complaint = RedactionCheck(labels: files.redaction.labels, source: collector.store).complaint {
            StandardError.write("kongtop: \(complaint)\n")
        }
        await collector.stop()
        try write(contents, of: state)
    }

    /// A graph of a quarter of an hour has no room for ten seconds: where no range was asked for, the board shows as much
    /// as there is.
    private func fitted(_ appearance: AppearanceOptions, to span: TimeSpan) -> AppearanceOptions {
        guard appearance.givenRange == nil, boards.from == nil, boards.to == nil else { return appearance }
        var fitted = appearance
        fitted.givenRange = Snapshot.ranges.first { $0 >= span }
        return fitted
    }

    /// Above these the usual range counts.
    private static let ranges: [TimeSpan] = [.seconds(15), .seconds(30)] + [1, 2, 5, 10].map { .minutes($0) }

    private func contents(of state: BoardState, _ store: MemoryStore) throws -> String {
        if format == .kongtop, let order = state.recordingOrder(name: state.board.name, redaction: files.redaction) {
            return try Recorder(source: store).contents(order)
        }
        let maker = SnapshotMaker(state, redaction: files.redaction)
        guard let contents = maker.contents(of: panel == nil ? .board : .panel, as: format) else {
            StandardError.write("kongtop: there is nothing to write yet\n")
            throw ExitStatus.failure
        }
        return contents
    }

    private func write(_ text: String, of state: BoardState) throws {
        if files.snapshotDir != nil {
            let name = [state.board.name, panel].compactMap(\.self).joined(separator: " ")
            let file = FileToWrite(name: name, kind: format, moment: state.recordedView.moment, contents: text)
            do throws(SnapshotWriter.Failure) {
                StandardOutput.write("\(SafeLine.of(try files.writer.write(file)))\n")
            } catch {
                StandardError.write("kongtop: \(error)\n")
                throw ExitStatus.failure
            }
            return
        }
        guard let output else {
            StandardOutput.write(printed(text))
            return
        }
        let descriptor = Glibc.open(output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw complaint(output) }
        defer { close(descriptor) }
        guard StandardOutput.write(Array(text.utf8), to: descriptor) else { throw complaint(output) }
    }

    /// The same, fit for a terminal. JSON says the same in other words; CSV can't, and stays exact where nobody looks.
    private func printed(_ text: String) -> String {
        switch format {
        case .json, .kongtop: SafeJSON.of(text)
        case .csv where StandardOutput.isTerminal: SafeLines.of(text)
        default: text
        }
    }

    private func complaint(_ path: String) -> ExitCode {
        StandardError.write("kongtop: can't write \(path): \(String(cString: strerror(errno)))\n")
        return ExitStatus.failure
    }
}
