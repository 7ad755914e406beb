import ArgumentParser
import Canvas
import Interface
import MetricModel
import Terminal

/// How the screen looks and what it shows first.
struct AppearanceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Colours: a theme's name (kongtop themes list) or a theme file.", valueName: "name"))
    var theme: String?

    @Option(help: "Which characters to draw with; by the locale and the terminal unless given.")
    var charset: Charset?

    @Flag(help: "Show times in UTC instead of local time.")
    var utc = false

    @Option(help: ArgumentHelp("How far back the board shows, 1m to 1h.", valueName: "duration"))
    var range = TimeSpan.minutes(15)

    func validate() throws {
        guard (TimeSpan.minutes(1)...TimeSpan.hours(1)).contains(range) else {
            throw ValidationError("--range must be from 1m to 1h")
        }
    }
}

extension AppearanceOptions {
    /// How far the times that are shown are ahead of UTC.
    func utcOffset(at moment: Timestamp) -> TimeSpan {
        utc ? .zero : WallTime.utcOffset(at: moment)
    }

    /// The themes for output that goes to no terminal, in all colours.
    var paperShelf: ThemeShelf { ThemeShelf(wanted: theme, depth: .full, glyphs: charset?.glyphs ?? .braille) }

    /// The themes as the terminal can show them.
    @MainActor
    func shelf(for screen: TerminalScreen) -> ThemeShelf {
        let glyphs =
            charset?.glyphs
            ?? {
                switch screen.characterSet {
                case .ascii: .ascii
                case .basic: .blocks
                case .full: .braille
                }
            }()
        return ThemeShelf(wanted: theme, depth: Interface.ColorDepth(screen.colorDepth), glyphs: glyphs)
    }
}

extension Interface.ColorDepth {
    init(_ depth: Terminal.ColorDepth) {
        self =
            switch depth {
            case .none: .none
            case .ansi8: .eight
            case .ansi16: .sixteen
            case .palette256: .twoHundredFiftySix
            case .trueColor: .full
            }
    }
}
