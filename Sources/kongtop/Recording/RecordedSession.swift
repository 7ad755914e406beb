import ArgumentParser
import Configuring
import Dashboards
import Interface
import MetricModel
import PromQL
import Terminal

/// The live screen over a recording: the same keys, but nothing is fetched.
struct RecordedSession {
    let recording: Recording
    let entry: BoardEntry
    let settings: Settings
    let appearance: AppearanceOptions
    let files: KeyFileOptions

    /// Runs until the user quits, the terminal goes or a signal comes.
    @MainActor
    func run() throws {
        let screen: TerminalScreen
        do {
            screen = try TerminalScreen()
        } catch {
            StandardError.write("kongtop: \(error)\n")
            throw ExitStatus.noTerminal
        }
        let ending: EventLoop.Ending
        do {
            defer { screen.close() }
            ending = show(on: screen)
        }
        switch ending {
        case .quit: return
        case .signal(let signal): throw ExitCode(signal.exitStatus)
        case .terminalGone: throw ExitStatus.noTerminal
        }
    }

    @MainActor
    private func show(on screen: TerminalScreen) -> EventLoop.Ending {
        let inbox = Inbox(waker: screen.waker)
        let (ground, early) = GroundQuestion.ask(screen)
        let themes = ThemeKeeper(shelf: appearance.shelf(for: screen), ground: ground, post: inbox.post)
        let look = themes.content
        let coverage = Coverage(of: recording.series)
        let refresher = BoardRefresher(
            source: recording.series, settleTime: .zero, coverage: { _ in coverage }, post: inbox.post)
        let measurer = BoardRefresher(
            source: recording.series, settleTime: .zero, coverage: { _ in coverage }, answer: { .measured($0) },
            post: { if case .measured = $0 { inbox.post($0) } })
        let moment = recording.view.moment
        let (keys, keyProblems) = KeyMap.changing(settings.keys.map { KeyChange(command: $0.name, keys: $0.value) })
        var state = BoardState(
            boards: [entry], theme: look.chosen, themes: look.themes, width: screen.width, height: screen.height,
            now: WallTime.now(), range: recording.view.range, interval: recording.view.interval,
            utcOffset: appearance.utcOffset(at: moment), zone: appearance.utc ? "UTC" : "", keys: keys)
        state.snapshotFormats = files.snapshotFormat.formats
        state.redaction = files.files.redaction
        state.asksOnlyInSight = true
        state.open(recording.view)
        let writer = FileService(
            writer: files.files.writer, source: recording.series, redacted: files.files.redaction.labels,
            post: inbox.post)
        let services = ScreenServices(
            evaluate: refresher.request, cancel: refresher.cancel, measure: measurer.request, lookUp: { _ in },
            remember: { _ in }, write: writer.write, record: writer.record, noteGround: themes.note,
            setInterval: { _ in })
        let loop = EventLoop(screen: screen, inbox: inbox, services: services, state: state, early: early)
        if let complaint = StartComplaint.text(look.complaints + keyProblems.map { "\($0)" }) {
            inbox.post(.toast(complaint, isError: true))
        }
        let watch = Task.detached { await themes.watch() }
        defer { watch.cancel() }
        return loop.run()
    }
}
