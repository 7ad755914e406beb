import Foundation

/// Debian's `promtool` (package `prometheus`), as a client that is not ours.
enum Promtool {
    /// Nil where it is not installed; then a note says so.
    static let program: String? = {
        let found = ["/usr/bin/promtool", "/usr/local/bin/promtool"].first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
        if found == nil { print("note: promtool is not installed; tests with it are skipped") }
        return found
    }()

    static var isInstalled: Bool { program != nil }

    static func run(_ arguments: String..., input: String = "") async throws -> ProgramRun {
        try await ProgramRun.run(program ?? "", arguments, input: input)
    }
}
