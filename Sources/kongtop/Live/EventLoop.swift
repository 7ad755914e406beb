import Canvas
import Interface
import MetricModel
import Terminal

/// The one loop: waits for keys and news, lets the state handle them, carries out what it asks for, and draws.
///
/// It alone touches the terminal. Nothing in it waits for a scrape, a query or a disk.
@MainActor
final class EventLoop {
    enum Ending {
        case quit
        case signal(EndingSignal)
        case terminalGone
    }

    private let screen: TerminalScreen
    private let inbox: Inbox
    private let services: ScreenServices
    private var state: BoardState
    private var grid: Grid
    private var ending: Ending?
    private let early: [TerminalEvent]

    /// - Parameter early: what happened at the terminal before the loop began.
    init(
        screen: TerminalScreen, inbox: Inbox, services: ScreenServices, state: BoardState, early: [TerminalEvent] = []
    ) {
        self.screen = screen
        self.inbox = inbox
        self.services = services
        self.state = state
        self.early = early
        grid = Grid(width: screen.width, height: screen.height)
    }

    func run() -> Ending {
        perform(state.evaluate())
        for event in early { handle(event) }
        draw()
        while true {
            for event in screen.waitForEvents(timeout: untilNextSecond()) {
                handle(event)
            }
            for event in inbox.take() {
                perform(state.handle(event))
            }
            perform(state.handle(.tick(WallTime.now())))
            if let ending { return ending }
            draw()
        }
    }

    private func handle(_ event: TerminalEvent) {
        switch event {
        case .terminate(let signal): ending = .signal(signal)
        case .hangup: ending = .terminalGone
        case .background(let red, let green, let blue):
            services.noteGround(GroundQuestion.kind(RGB(red: red, green: green, blue: blue)))
        default: break
        }
        if let event = InterfaceEvent(event) {
            perform(state.handle(event))
        }
    }

    private func perform(_ requests: [InterfaceRequest]) {
        for request in requests {
            switch request {
            case .quit:
                ending = .quit
            case .copy(let text):
                let isCopied = screen.copyToClipboard(text)
                let message = isCopied ? "copied" : "this terminal takes no clipboard text; use c for a CSV file"
                perform(state.handle(.toast(message, isError: !isCopied)))
            case .evaluate(let evaluation): services.evaluate(evaluation)
            case .cancelEvaluation: services.cancel()
            case .measure(let evaluation): services.measure(evaluation)
            case .lookUp(let vocabulary): services.lookUp(vocabulary)
            case .remember(let query): services.remember(query)
            case .write(let file): services.write(file)
            case .record(let order): services.record(order)
            case .setInterval(let interval): services.setInterval(interval)
            }
        }
    }

    private func draw() {
        if grid.width != screen.width || grid.height != screen.height {
            grid = Grid(width: screen.width, height: screen.height)
        }
        Interface.draw(state, on: &grid)
        screen.show(grid)
    }

    /// The clock in the header moves at full seconds.
    private func untilNextSecond() -> Duration {
        let past = WallTime.now().milliseconds % 1000
        return .milliseconds(1000 - (past < 0 ? past + 1000 : past))
    }
}
