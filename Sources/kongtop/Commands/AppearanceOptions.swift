import ArgumentParser
import Canvas
import Configuring
import Dashboards
import Interface
import MetricModel
import Terminal

/// How the screen looks and what it shows first.
struct AppearanceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Colours: a theme's name (kongtop themes list) or a theme file.", valueName: "name"),
        completion: .custom { _, _, _ in UserThemes().names })
    var theme: String?

    @Option(help: "Which characters to draw with; auto goes by the locale and the terminal.")
    var charset: Charset?

    @Flag(help: "Show times in UTC instead of local time.")
    var utc = false

    @Option(
        name: .customLong("range"),
        help: ArgumentHelp("How far back the board shows, from 1m on; 15m.", valueName: "duration"))
    var givenRange: TimeSpan?

    func validate() throws {
        guard range >= .minutes(1) else { throw ValidationError("--range must be at least 1m") }
    }
}

extension AppearanceOptions {
    var range: TimeSpan { givenRange ?? .minutes(15) }

    /// What was given on the command line, as settings.
    var flags: [SettingName: String] {
        var flags: [SettingName: String] = [:]
        flags[.theme] = theme
        flags[.range] = givenRange?.description
        flags[.charset] = charset?.rawValue
        if utc { flags[.utc] = "true" }
        return flags
    }

    /// The range for boards that have one of their own; nil where none was asked for.
    var bounds: TimeBounds? {
        givenRange.flatMap { TimeBounds(from: "now-\($0.milliseconds / 1000)s", to: "now") }
    }

    /// The options as they are in the end, with what environment and configuration say.
    func settled(_ settings: Settings) -> AppearanceOptions {
        var options = self
        options.theme = settings.text(.theme)
        options.givenRange = settings.duration(.range)
        options.charset = settings.text(.charset).flatMap { Charset(rawValue: $0) }
        options.utc = settings.flag(.utc)
        return options
    }

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
                case .basic: .console
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
