internal import CCurses
public import Canvas
import Glibc

/// The real terminal: shows grids on it and tells what happens at it.
///
/// It has the terminal from `init` to `close`; however the process ends in between, the terminal is given back as it
/// was. All of it belongs to one thread, except `waker`. There is one screen per process at a time, and nothing
/// else may write to the terminal while it is open.
public final class TerminalScreen {
    /// The terminal's size in cells; changes only within `waitForEvents`.
    public private(set) var width = 80
    public private(set) var height = 24
    public let colorDepth: ColorDepth
    public let characterSet: CharacterSet
    /// Whether COLORFGBG, which some terminals set, says that the background is light; nil where it says nothing.
    public let hasLightBackground: Bool?
    /// Ends `waitForEvents` from any thread.
    public let waker: Waker

    let input: Int32
    let output: Int32
    let signals: Int32
    var decoder: InputDecoder
    /// When the last bytes came, from where on the decoder's patience counts.
    var lastInput = ContinuousClock.now
    var clicks = ClickCounter()
    var isGone = false
    private let strings: ControlStrings
    private let speaksXterm: Bool
    private var painter: GridPainter
    private var shown: Grid?
    private var isOpen = true

    /// Takes the terminal over.
    ///
    /// - Parameters:
    ///   - input: A descriptor to read from; a terminal. Standard input unless told otherwise.
    ///   - output: A descriptor to write to; the same terminal.
    ///   - environment: Variables by name: TERM, COLORTERM, NO_COLOR, COLORFGBG, TMUX and the locale's.
    /// - Throws: Why the terminal cannot be used; it is as it was before then.
    public init(
        input: Int32 = 0, output: Int32 = 1, options: TerminalOptions = TerminalOptions(),
        environment: (String) -> String? = TerminalScreen.processEnvironment
    ) throws(TerminalError) {
        guard ccurses_is_terminal(input), ccurses_is_terminal(output) else { throw .notATerminal }
        let name = environment("TERM") ?? ""
        guard !ccurses_is_open() else { throw .alreadyOpen }
        let description = try TerminalDescription(named: name, output: output)
        waker = try Waker()
        self.input = input
        self.output = output
        speaksXterm = description.speaksXterm
        decoder = InputDecoder(describedKeys: description.keys)
        strings = ControlStrings(description: description, mouse: options.mouse)
        hasLightBackground = Self.lightBackground(environment("COLORFGBG"))
        let isUTF8 = ccurses_use_encoding(CharacterSet.fallbackLocale(terminal: name, environment: environment))
        characterSet = CharacterSet.detect(isUTF8: isUTF8, terminal: name)

        signals = ccurses_guard(output, strings.undoing, strings.undoing.count)
        guard signals >= 0 else { throw .outOfDescriptors }
        let colors = try Self.start(description, input, output, options.colorDepth, environment)
        colorDepth = colors.depth
        painter = GridPainter(looks: colors.looks)
        send(strings.entering)
        if options.asksBackground, speaksXterm, hasLightBackground == nil {
            send(Array(BackgroundReport.question.utf8))
        }
        updateSize()
    }

    private static func start(
        _ description: TerminalDescription, _ input: Int32, _ output: Int32, _ wanted: ColorDepth?,
        _ environment: (String) -> String?
    ) throws(TerminalError) -> StartedColors {
        ccurses_set_taken(true)
        let depth =
            wanted
            ?? ColorDepth.detect(
                colorCount: description.colorCount, hasDirectColor: description.hasDirectColor,
                environment: environment)
        guard let colors = StartedColors(description, wanted: depth, input: input, output: output) else {
            ccurses_restore_modes()
            ccurses_unguard()
            throw .cannotStart(description.name)
        }
        return colors
    }

    deinit {
        close()
    }

    /// A variable of the process's environment.
    public static func processEnvironment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// Gives the terminal back as it was. Doing it twice does nothing.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        send(strings.leaving)
        ccurses_close()
        ccurses_restore_modes()
        ccurses_unguard()
    }

    /// Shows a grid: sends what differs from the last one, and nothing if nothing does.
    ///
    /// A grid of another size than the screen is clipped, or filled up with blanks.
    public func show(_ grid: Grid) {
        guard isOpen, !isGone else { return }
        let grid = fitted(grid)
        guard painter.paint(grid, over: shown) else { return }
        shown = grid
        update()
    }

    /// Puts text into the clipboard of whoever sits at the terminal, if the terminal allows it (OSC 52).
    ///
    /// - Returns: False where it cannot: the terminal does not know how, or the text has more than 74,994 bytes, which
    ///   is what terminals take at most.
    public func copyToClipboard(_ text: String) -> Bool {
        guard isOpen, speaksXterm, text.utf8.count <= 74_994 else { return false }
        send(ControlStrings.copy(Array(text.utf8)))
        return true
    }

    // MARK: For the events

    /// Gives the terminal back, stops the process, and takes the terminal again when it goes on in the foreground.
    ///
    /// - Parameter stopping: false where it was stopped and goes on already.
    func suspend(stopping: Bool) {
        send(strings.leaving)
        ccurses_leave()
        ccurses_restore_modes()
        ccurses_stop(stopping)
        ccurses_set_taken(true)
        updateSize()
        ccurses_invalidate()
        update()
        send(strings.entering)
    }

    /// Takes on the size that the terminal has now. Whether it is another one.
    @discardableResult
    func updateSize() -> Bool {
        var newWidth: Int32 = 80
        var newHeight: Int32 = 24
        _ = ccurses_terminal_size(output, &newWidth, &newHeight)
        // Nobody has a larger one; what asks for it is broken, and memory is not endless.
        newWidth = min(newWidth, 1000)
        newHeight = min(newHeight, 500)
        guard (Int(newWidth), Int(newHeight)) != (width, height) || shown == nil else { return false }
        (width, height) = (Int(newWidth), Int(newHeight))
        ccurses_resize(newWidth, newHeight)
        shown = nil
        return true
    }

    private func update() {
        guard !isGone else { return }
        strings.frameStart.withUnsafeBufferPointer { start in
            strings.frameEnd.withUnsafeBufferPointer { end in
                ccurses_update(
                    CCursesBytes(bytes: start.baseAddress, count: start.count),
                    CCursesBytes(bytes: end.baseAddress, count: end.count))
            }
        }
    }

    private func send(_ bytes: [UInt8]) {
        guard !bytes.isEmpty, !isGone else { return }
        // That the terminal is gone is told by the next wait for events.
        _ = ccurses_write(output, bytes, bytes.count)
    }

    private func fitted(_ grid: Grid) -> Grid {
        guard grid.width != width || grid.height != height else { return grid }
        var fitted = Grid(width: width, height: height)
        for y in 0..<min(height, grid.height) {
            for x in 0..<min(width, grid.width) { fitted[x, y] = grid[x, y] }
        }
        return fitted
    }

    /// COLORFGBG is `foreground;background` or `foreground;default;background`, by palette number.
    static func lightBackground(_ variable: String?) -> Bool? {
        guard let last = variable?.utf8.split(separator: UInt8(ascii: ";")).last,
            let number = UInt8(String(decoding: Array(last), as: UTF8.self)), number < 16
        else { return nil }
        return number == 7 || number > 8
    }
}
