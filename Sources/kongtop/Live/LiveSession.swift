import ArgumentParser
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
    let targets: [Target]
    let interval: TimeSpan
    let appearance: AppearanceOptions
    var isDemo = false

    /// Runs until the user quits, the terminal goes or a signal comes.
    ///
    /// - Throws: the exit code for anything but quitting; the reason has been printed.
    @MainActor
    func run() async throws {
        let screen: TerminalScreen
        do {
            screen = try TerminalScreen()
        } catch {
            StandardError.write("kongtop: \(error)\n")
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
        let engine = Engine(source: collector.store)
        let refresher = BoardRefresher(
            engine: engine, settleTime: settleTime,
            coverage: { [registry = collector.registry] in registry.coverage }, post: inbox.post)
        let measurer = BoardRefresher(
            engine: engine, settleTime: settleTime,
            coverage: { [registry = collector.registry] in registry.coverage }, answer: { .measured($0) },
            post: { if case .measured = $0 { inbox.post($0) } })
        let lookup = VocabularyLookup(store: collector.store, post: inbox.post)
        let history = StateFolder.standard().map(QueryHistory.init)
        watch(inbox)
        let (theme, complaint) = appearance.theme(on: screen)
        let now = WallTime.now()
        let state = BoardState(
            boards: [BoardEntry(title: "Live") { LiveBoard.board(measure: $0, timeRange: $1) }, .explore], theme: theme,
            themes: appearance.themes(on: screen), width: screen.width, height: screen.height, now: now,
            range: appearance.range, interval: interval, utcOffset: WallTime.utcOffset(at: now), isDemo: isDemo)
        let services = ScreenServices(
            evaluate: refresher.request, cancel: refresher.cancel, measure: measurer.request, lookUp: lookup.request,
            remember: { query in Task.detached { history?.append(query) } },
            write: { LiveSession.write($0, inbox: inbox) },
            setInterval: { [collector] interval in Task.detached { await collector.setInterval(interval) } })
        let loop = EventLoop(screen: screen, inbox: inbox, services: services, state: state)
        if let complaint { inbox.post(.toast(complaint, isError: true)) }
        Task.detached { LiveSession.recall(history, inbox: inbox) }
        Task.detached { [collector, targets] in await collector.start(targets) }
        return loop.run()
    }

    /// A scrape may take its whole interval, and the user may choose a longer one.
    private var settleTime: TimeSpan { max(.seconds(15), .milliseconds(interval.milliseconds * 3)) }

    /// Tells the screen of every change to the nodes and of new samples, no more often than it is worth.
    private func watch(_ inbox: Inbox) {
        let registry = collector.registry
        let kept = Retention.live.span
        let notices = NoticeWatch(store: collector.store, registry: registry)
        let period = min(interval.milliseconds, 1000)
        let throttle = Throttle(period: .milliseconds(period)) {
            inbox.post(.nodes(registry.nodes))
            inbox.post(.notice(notices.notice()))
            inbox.post(.kept(since: registry.coverage.collectingSince.map { max($0, WallTime.now() - kept) }))
            inbox.post(.collected(WallTime.now()))
        }
        registry.onChange(throttle.call)
    }

    /// What is remembered of earlier starts; whether there were any.
    private static func recall(_ history: QueryHistory?, inbox: Inbox) {
        if let history { inbox.post(.history(history.read())) }
        if let folder = StateFolder.standard(), FirstStart(folder: folder).take() { inbox.post(.firstStart) }
    }

    private static func write(_ file: FileToWrite, inbox: Inbox) {
        Task.detached {
            do throws(SnapshotWriter.Failure) {
                inbox.post(.toast("wrote \(try SnapshotWriter().write(file))", isError: false))
            } catch {
                inbox.post(.toast(error.description, isError: true))
            }
        }
    }
}
