import Foundation

/// One run of `kongtop check`, as built.
struct CheckRun {
    let status: Int32
    let output: String
    let errors: String

    init(_ arguments: [String], input: [UInt8]? = nil) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: TmuxSession.program)
        process.arguments = ["check"] + arguments
        let (standardInput, standardOutput, standardError) = (Pipe(), Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = standardOutput
        process.standardError = standardError
        try process.run()
        // Pages here are smaller than a pipe holds.
        if let input { standardInput.fileHandleForWriting.write(Data(input)) }
        try standardInput.fileHandleForWriting.close()
        output = String(decoding: standardOutput.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        errors = String(decoding: standardError.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }

    /// The answer of `--format json`.
    func json() throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
    }

    /// What stands beside the checkout; nil, with a note, where it does not exist.
    static func shared(_ path: String) -> URL? {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let url = root.appendingPathComponent("../shared/" + path).standardizedFileURL
        if FileManager.default.fileExists(atPath: url.path) { return url }
        print("skipped: no \(url.path)")
        return nil
    }
}
