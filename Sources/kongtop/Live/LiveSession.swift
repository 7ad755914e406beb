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
        let refresher = BoardRefresher(
            source: collector.store, settleTime: settleTime,
            coverage: { [registry = collector.registry] in registry.coverage }, post: inbox.post)
        watch(inbox)
        let (theme, complaint) = appearance.theme(on: screen)
        let now = WallTime.now()
        let state = BoardState(
            boards: BoardEntry.all(settings), theme: theme,
            themes: appearance.themes(on: screen), width: screen.width, height: screen.height, now: now,
            range: appearance.range, interval: interval, utcOffset: settings.utcOffset(at: now), isDemo: isDemo)
        let services = ScreenServices(
            evaluate: refresher.request, write: { [settings] in LiveSession.write($0, settings, inbox: inbox) },
            setInterval: { [collector] interval in Task.detached { await collector.setInterval(interval) } })
        let loop = EventLoop(screen: screen, inbox: inbox, services: services, state: state)
        if let complaint { inbox.post(.toast(complaint, isError: true)) }
        Task.detached { [collector, plan] in await collector.start(plan) }
        return loop.run()
    }

    private var interval: TimeSpan { plan.interval }

    /// A scrape may take its whole interval, and the user may choose a longer one.
    private var settleTime: TimeSpan { max(.seconds(15), .milliseconds(interval.milliseconds * 3)) }

    /// Tells the screen of every change to the nodes and of new samples, no more often than it is worth.
    private func watch(_ inbox: Inbox) {
        let registry = collector.registry
        let book = collector.book
        let notices = NoticeWatch(store: collector.store, registry: registry, book: book)
        let period = min(interval.milliseconds, 1000)
        let throttle = Throttle(period: .milliseconds(period)) {
            inbox.post(.nodes(registry.nodes))
            inbox.post(.nodeRows(book.rows, problems: book.problems))
            inbox.post(.notice(notices.notice()))
            inbox.post(.collected(WallTime.now()))
        }
        registry.onChange(throttle.call)
    }

    private static func write(_ file: FileToWrite, _ settings: Settings, inbox: Inbox) {
        Task.detached {
            do throws(SnapshotWriter.Failure) {
                inbox.post(.toast("wrote \(try settings.snapshotWriter.write(file))", isError: false))
            } catch {
                inbox.post(.toast(error.description, isError: true))
            }
        }
    }
}
