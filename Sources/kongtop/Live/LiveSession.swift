import ArgumentParser
import Configuring
import Dashboards
import Glibc
import Interface
import MetricModel
import PromQL
import Scraping
import SeriesStore
import Terminal

/// The live terminal interface over a collector: opens the screen, wires everything, and gives the terminal back.
struct LiveSession {
    let collector: Collector
    let plan: ScrapePlan
    let settings: Settings
    let appearance: AppearanceOptions
    let files: KeyFileOptions
    let boards: BoardOptions
    let shelf: BoardShelf
    var isDemo = false

    /// Runs until the user quits, the terminal goes or a signal comes.
    ///
    /// - Throws: the exit code for anything but quitting; the reason has been printed.
    @MainActor
    func run() async throws {
        StartupMemory.shareHeaps()
        let screen: TerminalScreen
        do {
            screen = try TerminalScreen()
        } catch {
            StandardError.write("kongtop: \(error); --plain needs no screen\n")
            await collector.stop()
            throw ExitStatus.noTerminal
        }
        let ending: EventLoop.Ending
        do {
            defer { screen.close() }
            ending = try show(on: screen)
        }
        await collector.stop()
        switch ending {
        case .quit: return
        case .signal(let signal): throw ExitCode(signal.exitStatus)
        case .terminalGone: throw ExitStatus.noTerminal
        }
    }

    @MainActor
    private func show(on screen: TerminalScreen) throws -> EventLoop.Ending {
        let inbox = Inbox(waker: screen.waker)
        let coverage: @Sendable ([String]) -> Coverage = { [registry = collector.registry, store = collector.store] in
            registry.coverage(of: $0).since(store.horizon)
        }
        let refresher = BoardRefresher(
            source: collector.store, settleTime: settleTime,
            coverage: coverage, post: inbox.post)
        let measurer = BoardRefresher(
            source: collector.store, settleTime: settleTime,
            coverage: coverage, answer: { .measured($0) },
            post: { if case .measured = $0 { inbox.post($0) } })
        let lookup = VocabularyLookup(store: collector.store, post: inbox.post)
        let history = StateFolder.standard().map(QueryHistory.init)
        watch(inbox)
        let (ground, early) = GroundQuestion.ask(screen)
        let themes = ThemeKeeper(shelf: appearance.shelf(for: screen), ground: ground, post: inbox.post)
        let look = themes.content
        let now = WallTime.now()
        let (keys, keyProblems) = KeyMap.changing(settings.keys.map { KeyChange(command: $0.name, keys: $0.value) })
        var state = BoardState(
            boards: shelf.entries, theme: look.chosen,
            themes: look.themes, width: screen.width, height: screen.height, now: now,
            range: appearance.range, interval: interval, utcOffset: appearance.utcOffset(at: now),
            zone: appearance.utc ? "UTC" : "", isDemo: isDemo, keys: keys)
        state.asksOnlyInSight = true
        state.open(boards.first(of: shelf), choices: boards.choices, bounds: boards.bounds ?? appearance.bounds)
        state.snapshotFormats = files.snapshotFormat.formats
        state.redaction = files.files.redaction
        let writer = FileService(
            writer: files.files.writer, source: collector.store, redacted: files.files.redaction.labels,
            post: inbox.post)
        let services = ScreenServices(
            evaluate: refresher.request, cancel: refresher.cancel, measure: measurer.request, lookUp: lookup.request,
            remember: { query in Task.detached { history?.append(query) } },
            write: writer.write, record: writer.record, noteGround: themes.note,
            setInterval: { [collector] interval in Task.detached { await collector.setInterval(interval) } })
        let loop = EventLoop(screen: screen, inbox: inbox, services: services, state: state, early: early)
        let thresholds = settings.readThresholds.problems.map {
            "thresholds: \(SafeLine.of($0.name)): \($0.message)"
        }
        if let complaint = StartComplaint.text(look.complaints + keyProblems.map { "\($0)" } + thresholds) {
            inbox.post(.toast(complaint, isError: true))
        }
        Task.detached { LiveSession.recall(history, inbox: inbox) }
        let watch = Task.detached { await themes.watch() }
        defer { watch.cancel() }
        Task.detached { [collector, plan] in await collector.start(plan) }
        Task.detached {
            try? await Task.sleep(for: .seconds(10))
            StartupMemory.giveBack()
            await StartupMemory.tidy()
        }
        return loop.run()
    }

    private var interval: TimeSpan { plan.interval }

    /// A scrape may take its whole interval, and the user may choose a longer one.
    private var settleTime: TimeSpan { max(.seconds(15), .milliseconds(interval.milliseconds * 3)) }

    /// Tells the screen of every change to the nodes and of new samples, no more often than it is worth.
    private func watch(_ inbox: Inbox) {
        let registry = collector.registry
        let book = collector.book
        let store = collector.store
        let notices = NoticeWatch(store: store, registry: registry, book: book)
        let period = min(interval.milliseconds, 1000)
        let throttle = Throttle(period: .milliseconds(period)) {
            inbox.post(.nodes(registry.nodes))
            inbox.post(.nodeRows(book.rows, problems: book.problems, isComplete: book.isComplete))
            inbox.post(.notice(notices.notice()))
            inbox.post(.kept(since: registry.coverage.since(store.horizon).collectingSince))
            inbox.post(.collected(WallTime.now()))
        }
        registry.onChange(throttle.call)
    }

    /// What is remembered of earlier starts; whether there were any.
    private static func recall(_ history: QueryHistory?, inbox: Inbox) {
        if let history { inbox.post(.history(history.read())) }
        if let folder = StateFolder.standard(), FirstStart(folder: folder).take() { inbox.post(.firstStart) }
    }
}
