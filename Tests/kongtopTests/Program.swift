import Foundation

/// One run of the real program, without a terminal.
struct Program {
    var status: Int32
    var output: String
    var complaint: String

    /// Runs `kongtop` with arguments and waits for its end.
    static func run(_ arguments: [String], environment: [String: String] = [:], input: Data = Data()) throws -> Program
    {
        let process = try ChildProcess(TmuxSession.program, arguments, environment: environment, input: input)
        let status = process.wait()
        return Program(status: status, output: process.output, complaint: process.complaint)
    }
}
