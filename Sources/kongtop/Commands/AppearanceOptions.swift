import ArgumentParser
import Canvas
import Dashboards
import Glibc
import Interface
import MetricModel
import Terminal

/// How the screen looks and what it shows first.
struct AppearanceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Colours: \(ThemeLibrary.names.joined(separator: ", ")), or a theme file.", valueName: "name"))
    var theme: String?

    @Option(help: ArgumentHelp("How far back the board shows, 1m to 1h.", valueName: "duration"))
    var range = TimeSpan.minutes(15)

    func validate() throws {
        guard (TimeSpan.minutes(1)...TimeSpan.hours(1)).contains(range) else {
            throw ValidationError("--range must be from 1m to 1h")
        }
    }
}

extension AppearanceOptions {
    /// The range for boards that have one of their own; nil where none was asked for.
    var bounds: TimeBounds? {
        range == .minutes(15) ? nil : TimeBounds(from: "now-\(range.milliseconds / 1000)s", to: "now")
    }
    /// The theme asked for, or the default one and what is wrong with the other.
    func chosenTheme(isLight: Bool) -> (theme: Theme, complaint: String?) {
        guard let name = theme else {
            return (isLight ? (try? ThemeLibrary.theme(named: "grafana-light")) ?? .standard : .standard, nil)
        }
        do throws(ThemeError) {
            return (try AppearanceOptions.load(name), nil)
        } catch {
            return (.standard, "\(error)")
        }
    }

    private static func load(_ name: String) throws(ThemeError) -> Theme {
        guard name.contains("/") || name.hasSuffix(".yaml") else { return try ThemeLibrary.theme(named: name) }
        guard let bytes = SmallFile.read(name) else {
            throw ThemeError(file: name, message: "can't read the file: \(String(cString: strerror(errno)))")
        }
        return try ThemeFile.read(String(decoding: bytes, as: UTF8.self), file: name)
    }

    /// The theme as the terminal can show it.
    @MainActor
    func theme(on screen: TerminalScreen) -> (theme: Theme, complaint: String?) {
        let (theme, complaint) = chosenTheme(isLight: screen.hasLightBackground ?? false)
        return (AppearanceOptions.fit(theme, to: screen), complaint)
    }

    /// The themes to choose from, as the terminal can show them.
    @MainActor
    func themes(on screen: TerminalScreen) -> [Theme] {
        ThemeLibrary.all().map { AppearanceOptions.fit($0, to: screen) }
    }

    @MainActor
    private static func fit(_ theme: Theme, to screen: TerminalScreen) -> Theme {
        var theme = theme.adapted(to: Interface.ColorDepth(screen.colorDepth))
        theme.glyphs =
            switch screen.characterSet {
            case .ascii: .ascii
            case .basic: .blocks
            case .full: .braille
            }
        return theme
    }
}

extension Theme {
    fileprivate static var standard: Theme { ThemeLibrary.standard() }
}

extension Interface.ColorDepth {
    fileprivate init(_ depth: Terminal.ColorDepth) {
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
