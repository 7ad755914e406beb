import Foundation

/// The program under test as a server: it prints where it listens, and runs until the value goes.
final class RunningProgram: Sendable {
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    private let process: Process
    /// The first address it printed.
    let address: String

    private init(process: Process, address: String) {
        self.process = process
        self.address = address
    }

    /// Starts the program and waits until it says where it listens.
    static func start(_ arguments: String...) async throws -> RunningProgram {
        try await start(arguments)
    }

    static func start(_ arguments: [String]) async throws -> RunningProgram {
        let output = try TemporaryFile("", name: "stream")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: TmuxSession.program)
        process.arguments = arguments
        process.standardOutput = try FileHandle(forWritingTo: output.url)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        while process.isRunning {
            let text = try String(contentsOf: output.url, encoding: .utf8)
            if let end = text.firstIndex(of: "\n") {
                return RunningProgram(process: process, address: String(text[..<end]))
            }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw Failure(description: "kongtop \(arguments.joined(separator: " ")) ended early")
    }

    deinit {
        process.terminate()
    }

    var port: Int { Int(address.split(separator: "/").dropFirst().first?.split(separator: ":").last ?? "") ?? 0 }
}
