import ArgumentParser
import Canvas
import Glibc
import Interface
import Terminal

/// `kongtop themes preview [NAME]`
struct ThemesPreview: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Print a picture of a theme, or of all, in this terminal's colours.")

    /// What `--colors` takes.
    enum Colors: String, CaseIterable, ExpressibleByArgument {
        case none
        case eight = "8"
        case sixteen = "16"
        case twoHundredFiftySix = "256"
        case full
    }

    @Argument(
        help: ArgumentHelp("A theme's name, or a theme file; all where there is none.", valueName: "name"),
        completion: .custom { _, _, _ in UserThemes().names })
    var name: String?

    @Option(help: "How many colours to use; found out unless given.")
    var colors: Colors?

    @Option(help: "Which characters to draw with.")
    var charset = Charset.braille

    func run() throws {
        let depth = colors.map(Interface.ColorDepth.init) ?? ThemesPreview.detectedDepth()
        for theme in try themes() {
            var fitted = theme.adapted(to: depth)
            fitted.glyphs = charset.glyphs ?? .braille
            var grid = Grid(width: 78, height: 13)
            ThemePicture(theme: fitted).draw(in: grid.bounds, on: &grid)
            StandardOutput.write(ANSIWriter(usesPalette: depth == .twoHundredFiftySix).text(of: grid))
        }
    }

    private func themes() throws -> [Theme] {
        let (own, complaints) = UserThemes().load()
        guard let name else {
            for complaint in complaints { StandardError.write("kongtop: \(complaint)\n") }
            return ThemeShelf.joined(own)
        }
        do throws(ThemeError) {
            return [try ThemeShelf.theme(name, among: own)]
        } catch {
            StandardError.write("kongtop: \(error)\n")
            throw ExitStatus.failure
        }
    }

    /// By the environment alone: no screen is opened for it. A pipe gets all colours.
    private static func detectedDepth() -> Interface.ColorDepth {
        let environment = TerminalScreen.processEnvironment
        let name = environment("TERM") ?? ""
        let count = isatty(1) == 0 ? 256 : name.contains("256color") ? 256 : name == "dumb" ? 0 : 16
        let depth = Terminal.ColorDepth.detect(
            colorCount: count, hasDirectColor: isatty(1) == 0 || name.hasSuffix("-direct"), environment: environment)
        return Interface.ColorDepth(depth)
    }
}

extension Interface.ColorDepth {
    fileprivate init(_ colors: ThemesPreview.Colors) {
        self =
            switch colors {
            case .none: .none
            case .eight: .eight
            case .sixteen: .sixteen
            case .twoHundredFiftySix: .twoHundredFiftySix
            case .full: .full
            }
    }
}
