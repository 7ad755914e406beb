import Foundation

/// A finished run of a program: what it printed and how it ended.
struct ProgramRun {
    let output: String
    let errors: String
    let status: Int32

    /// Runs a program to its end.
    ///
    /// Everything goes through files: a pipe's end would be inherited by whatever other tests start meanwhile.
    static func run(
        _ program: String, _ arguments: [String], environment: [String: String] = [:], input: String = ""
    ) async throws -> ProgramRun {
        let files = try ["", "", input].map { try TemporaryFile($0, name: "stream") }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = try FileHandle(forWritingTo: files[0].url)
        process.standardError = try FileHandle(forWritingTo: files[1].url)
        process.standardInput = try FileHandle(forReadingFrom: files[2].url)
        try process.run()
        while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
        return ProgramRun(
            output: try String(contentsOf: files[0].url, encoding: .utf8),
            errors: try String(contentsOf: files[1].url, encoding: .utf8), status: process.terminationStatus)
    }

    /// Runs the program under test.
    static func kongtop(
        _ arguments: String..., environment: [String: String] = [:], input: String = ""
    ) async throws -> ProgramRun {
        try await run(TmuxSession.program, arguments, environment: environment, input: input)
    }
}
