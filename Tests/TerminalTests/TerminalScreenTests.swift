import Canvas
import Glibc
import Testing

@testable import Terminal

/// One after the other, since a process has one screen at a time.
@Suite(.serialized) struct TerminalScreenTests {
    private func environment(_ variables: [String: String]) -> (String) -> String? {
        { variables[$0] }
    }

    private func open(
        _ terminal: PseudoTerminal, term: String = "xterm-256color", color: String = "",
        mouse: MouseReporting = .buttons
    ) throws -> TerminalScreen {
        try TerminalScreen(
            input: terminal.slave, output: terminal.slave, options: TerminalOptions(mouse: mouse),
            environment: environment(["TERM": term, "COLORTERM": color, "LC_ALL": "C.UTF-8"]))
    }

    private func grid(_ width: Int, _ height: Int, _ rows: [String], style: Style = .plain) -> Grid {
        var grid = Grid(width: width, height: height)
        for (y, row) in rows.enumerated() {
            for (x, scalar) in row.unicodeScalars.enumerated() {
                grid[x, y] = Cell(scalar == "·" ? .continuation : Glyph(scalar), style: style)
            }
        }
        return grid
    }

    @Test func showsTextAndGivesTheTerminalBack() throws {
        let terminal = try #require(PseudoTerminal(width: 40, height: 10))
        let before = terminal.modes
        let screen = try open(terminal)
        #expect(screen.width == 40 && screen.height == 10)
        #expect(screen.colorDepth == .palette256 && screen.characterSet == .full)
        #expect(terminal.modes.c_lflag & tcflag_t(ICANON | ECHO) == 0)
        screen.show(grid(40, 10, ["Hello, terminal", "日·本·"]))
        let shown = terminal.output(containing: "日本")
        #expect(shown.contains("\u{1B}[?1049h") && shown.contains("\u{1B}[?1002h") && shown.contains("\u{1B}[?2004h"))
        #expect(shown.contains("Hello, terminal") && shown.contains("日本"))
        screen.close()
        let after = terminal.output(containing: "\u{1B}[?1049l")
        for ending in ["\u{1B}[?1049l", "\u{1B}[?1002l", "\u{1B}[?2004l", "\u{1B}[?25h"] {
            #expect(after.contains(ending), "\(ending.dropFirst())")
        }
        #expect(terminal.modes.c_lflag == before.c_lflag && terminal.modes.c_iflag == before.c_iflag)
    }

    @Test func sendsOnlyWhatChanged() throws {
        let terminal = try #require(PseudoTerminal(width: 80, height: 24))
        let screen = try open(terminal)
        defer { screen.close() }
        var frame = grid(80, 24, Array(repeating: String(repeating: "x", count: 80), count: 24))
        screen.show(frame)
        terminal.settle()
        screen.show(frame)
        terminal.settle()
        screen.show(frame)
        usleep(50_000)
        #expect(terminal.byteCount == 0)
        frame[79, 23] = Cell(Glyph("Z"))
        screen.show(frame)
        #expect(terminal.output(containing: "Z").contains("Z"))
        usleep(30_000)
        #expect(terminal.byteCount < 60)
    }

    @Test func aFrameStandsBetweenItsMarksAndNothingIsSentForNothing() throws {
        let terminal = try #require(PseudoTerminal(width: 80, height: 24))
        let screen = try open(terminal)
        defer { screen.close() }
        screen.show(grid(80, 24, []))
        terminal.settle()
        screen.show(grid(80, 24, ["one", "", "", "two", "", "", "", "three"]))
        let sent = terminal.output(containing: "\u{1B}[?2026l")
        #expect(sent.hasPrefix("\u{1B}[?2026h") && sent.hasSuffix("\u{1B}[?2026l"))
        #expect(sent.contains("one") && sent.contains("two") && sent.contains("three"))
    }

    @Test func showsColorsAsTheTerminalKnowsThem() throws {
        let style = Style(foreground: .rgb(red: 10, green: 200, blue: 30), background: .indexed(201))
        for (term, color, depth, expected) in [
            ("xterm-256color", "truecolor", ColorDepth.trueColor, "38;2;10;200;30"),
            ("xterm-256color", "truecolor", .trueColor, "48;5;201"),
            ("xterm-256color", "", .palette256, "38;5;40"), ("xterm", "", .ansi8, "\u{1B}[32m"),
            ("linux", "", .ansi8, "\u{1B}[32"), ("vt100", "truecolor", .none, "text"),
        ] {
            let terminal = try #require(PseudoTerminal(width: 20, height: 4))
            let screen = try open(terminal, term: term, color: color)
            #expect(screen.colorDepth == depth, "\(term)")
            screen.show(grid(20, 4, ["text"], style: style))
            #expect(terminal.output(containing: expected).contains(expected), "\(term)")
            screen.close()
        }
    }

    @Test func showsMoreColorsThanThereArePairs() throws {
        for (term, color) in [("xterm-256color", "truecolor"), ("xterm", "")] {
            let terminal = try #require(PseudoTerminal(width: 400, height: 120))
            let screen = try open(terminal, term: term, color: color)
            var frame = Grid(width: 400, height: 120)
            for round in 0..<2 {
                for place in 0..<48_000 {
                    let style = Style(
                        foreground: .rgb(red: UInt8(place & 255), green: UInt8(place >> 8), blue: UInt8(round * 80)),
                        background: .rgb(red: UInt8(place >> 8), green: UInt8(round), blue: UInt8(place & 255)))
                    frame[place % 400, place / 400] = Cell(Glyph("#"), style: style)
                }
                screen.show(frame)
            }
            terminal.settle()
            frame[0, 0] = Cell(Glyph("@"))
            screen.show(frame)
            #expect(terminal.output(containing: "@").contains("@"), "\(term)")
            screen.close()
        }
    }

    @Test func replacesWhatTheTerminalCannotPlace() throws {
        let terminal = try #require(PseudoTerminal(width: 20, height: 2))
        let screen = try open(terminal)
        defer { screen.close() }
        var frame = grid(20, 2, ["a日b", "é·e"])
        frame[5, 0] = Cell(Glyph("\u{7}"))
        frame[6, 0] = Cell(Glyph("\u{202E}"))
        frame[7, 0] = Cell(Glyph("e", firstMark: "\u{301}"))
        frame[8, 0] = Cell(Glyph("!"))
        screen.show(frame)
        // A wide character without its right half, a control, a bidi control; then a mark on its base.
        #expect(terminal.output(containing: "!").contains("a?b   ?e\u{301}!"))
    }

    @Test func takesGridsOfAnySize() throws {
        let terminal = try #require(PseudoTerminal(width: 1, height: 1))
        let screen = try open(terminal)
        defer { screen.close() }
        screen.show(grid(200, 60, ["Q"]))
        #expect(terminal.output(containing: "Q").contains("Q"))
        screen.show(Grid(width: 0, height: 0))
        terminal.resize(width: 400, height: 120)
        #expect(screen.waitForEvents(timeout: .seconds(5)) == [.resized(width: 400, height: 120)])
        screen.show(grid(400, 120, ["wide"]))
        #expect(terminal.output(containing: "wide").contains("wide"))
        terminal.resize(width: 2, height: 2)
        screen.show(grid(400, 120, ["before"]))
        #expect(screen.waitForEvents(timeout: .seconds(5)) == [.resized(width: 2, height: 2)])
        screen.show(grid(2, 2, ["日日"]))
        screen.show(grid(2, 2, ["·日"]))
    }

    @Test func tellsOfKeysPastesAndTheMouse() throws {
        let terminal = try #require(PseudoTerminal(width: 80, height: 24))
        let screen = try open(terminal)
        defer { screen.close() }
        terminal.type("a\u{1B}[A")
        #expect(screen.waitForEvents(timeout: .seconds(5)) == [.key(Key(.character("a"))), .key(Key(.up))])
        terminal.type("\u{1B}")
        #expect(screen.waitForEvents(timeout: .seconds(5)) == [.key(Key(.escape))])
        terminal.type("\u{1B}[200~one\rtwo\u{1B}[201~")
        #expect(screen.waitForEvents(timeout: .seconds(5)) == [.paste("one\ntwo")])
        terminal.type("\u{1B}[<0;3;4M\u{1B}[<0;3;4m\u{1B}[<0;3;4M")
        #expect(
            screen.waitForEvents(timeout: .seconds(5)) == [
                .mouse(MouseEvent(.pressed(.left), x: 2, y: 3)), .mouse(MouseEvent(.released(.left), x: 2, y: 3)),
                .mouse(MouseEvent(.pressed(.left), x: 2, y: 3, clicks: 2)),
            ])
        #expect(screen.waitForEvents(timeout: .zero) == [])
    }

    /// The event loop comes back at every full second and at every wake; a paste's patience is longer than that.
    @Test(arguments: [false, true]) func isNotPatientAnewAtEveryWait(isWoken: Bool) throws {
        let terminal = try #require(PseudoTerminal(width: 80, height: 24))
        let screen = try open(terminal)
        defer { screen.close() }
        terminal.type("\u{1B}")
        var events: [TerminalEvent] = []
        for _ in 0..<500 where !events.contains(.key(Key(.escape))) {
            if isWoken {
                usleep(5000)
                screen.waker.wake()
            }
            events += screen.waitForEvents(timeout: .milliseconds(5))
        }
        #expect(events.filter { $0 != .wake } == [.key(Key(.escape))])
    }

    @Test func whatCameInTimeIsReadHoweverLate() throws {
        let terminal = try #require(PseudoTerminal(width: 80, height: 24))
        let screen = try open(terminal)
        defer { screen.close() }
        terminal.type("\u{1B}")
        #expect(screen.waitForEvents(timeout: .milliseconds(1)) == [])
        terminal.type("[A")
        usleep(60_000)
        #expect(screen.waitForEvents(timeout: .seconds(5)) == [.key(Key(.up))])
    }

    @Test func isWokenOnceByManyThreads() async throws {
        let terminal = try #require(PseudoTerminal(width: 80, height: 24))
        let screen = try open(terminal)
        let waker = screen.waker
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 { group.addTask { for _ in 0..<100 { waker.wake() } } }
        }
        #expect(screen.waitForEvents() == [.wake])
        #expect(screen.waitForEvents(timeout: .zero) == [])
        waker.wake()
        #expect(screen.waitForEvents() == [.wake])
        screen.close()
        waker.wake()
    }

    @Test func tellsOfSignals() throws {
        let terminal = try #require(PseudoTerminal(width: 80, height: 24))
        let screen = try open(terminal)
        defer { screen.close() }
        kill(getpid(), SIGTERM)
        #expect(screen.waitForEvents(timeout: .seconds(5)) == [.terminate(.terminate)])
        kill(getpid(), SIGCONT)
        #expect(screen.waitForEvents(timeout: .seconds(5)) == [.resized(width: 80, height: 24)])
    }

    @Test func endsWithOneEventWhenTheTerminalGoes() throws {
        let terminal = try #require(PseudoTerminal(width: 80, height: 24))
        let screen = try open(terminal)
        terminal.hangUp()
        #expect(screen.waitForEvents(timeout: .seconds(5)).contains(.hangup))
        #expect(screen.waitForEvents(timeout: .milliseconds(20)) == [])
        screen.show(grid(80, 24, ["nobody sees it"]))
        screen.close()
    }

    @Test func copies() throws {
        let terminal = try #require(PseudoTerminal(width: 80, height: 24))
        let screen = try open(terminal)
        #expect(screen.copyToClipboard("hello"))
        #expect(!screen.copyToClipboard(String(repeating: "x", count: 80_000)))
        #expect(terminal.output(containing: "]52;").contains("\u{1B}]52;c;aGVsbG8=\u{07}"))
        screen.close()
    }

    @Test func saysWhyATerminalCannotBeUsed() throws {
        let terminal = try #require(PseudoTerminal(width: 80, height: 24))
        #expect(throws: TerminalError.unnamedTerminal) { try open(terminal, term: "") }
        #expect(throws: TerminalError.unknownTerminal("no-such")) { try open(terminal, term: "no-such") }
        #expect(throws: TerminalError.cannotPlaceCursor("dumb")) { try open(terminal, term: "dumb") }
        #expect(throws: TerminalError.notATerminal) {
            var ends: [Int32] = [-1, -1]
            pipe(&ends)
            defer { for end in ends { Glibc.close(end) } }
            _ = try TerminalScreen(input: ends[0], output: ends[1], environment: environment([:]))
        }
        let screen = try open(terminal)
        #expect(throws: TerminalError.alreadyOpen) { try open(terminal) }
        screen.close()
    }
}
