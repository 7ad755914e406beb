import ArgumentParser
import Glibc
import Interface

/// `kongtop themes check FILE …`
struct ThemesCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say whether theme files can be read, and whether their colours can.",
        discussion: """
            Text wants a contrast of 4.5 with its ground and lines of 3 (WCAG 2.2), and series have to differ. \
            Exit status: 0 all is well; 1 something is wrong; 2 a file can't be opened.
            """)

    @Argument(help: ArgumentHelp("Theme files.", valueName: "file"), completion: .file(extensions: ["yaml", "yml"]))
    var files: [String]

    func run() throws {
        var isWell = true
        var areRead = true
        for file in files {
            if access(file, R_OK) == 0 {
                isWell = check(file) && isWell
            } else {
                StandardError.write("kongtop: can't read \(SafeLine.of(file)): \(String(cString: strerror(errno)))\n")
                areRead = false
            }
        }
        if !areRead { throw ExitStatus.unreadable }
        if !isWell { throw ExitStatus.failure }
    }

    private func check(_ file: String) -> Bool {
        do throws(ThemeError) {
            let theme = try UserThemes.read(file)
            let findings = ThemeReview(theme).findings
            for finding in findings { StandardOutput.write("\(SafeLine.of(file)): \(finding)\n") }
            if findings.isEmpty {
                StandardOutput.write(
                    "\(SafeLine.of(file)): \(SafeLine.of(theme.name)), \(theme.kind.rawValue), legible\n")
            }
            return findings.isEmpty
        } catch {
            StandardOutput.write("\(SafeLine.of("\(error)"))\n")
            return false
        }
    }
}
