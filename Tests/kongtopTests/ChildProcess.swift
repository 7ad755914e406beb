import Foundation

/// Another program in a process of its own, its output in a file.
///
/// Foundation's `Process` learns of an exit by a descriptor that every process inherits, so it waits for ever for a
/// command that leaves a server behind, as tmux does. This one closes all but the standard streams, and waits by number.
final class ChildProcess {
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    private let number: pid_t
    private let folder: URL
    private var status: Int32?

    /// - Parameter input: what the program reads from its standard input.
    init(_ path: String, _ arguments: [String], environment: [String: String] = [:], input: Data = Data()) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "kongtop-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try input.write(to: folder.appending(path: "in"))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, folder.appending(path: "in").path(), O_RDONLY, 0)
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 1, folder.appending(path: "out").path(), flags, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, folder.appending(path: "err").path(), flags, 0o600)
        // Other tests' pseudo-terminals must not stay open in a server that is left behind.
        for descriptor in Int32(3)..<512 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        // Test threads block signals, and a server that inherits that can't be ended.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var noSignals = sigset_t()
        sigemptyset(&noSignals)
        posix_spawnattr_setsigmask(&attributes, &noSignals)
        // Nor does a shell that runs the tests beside itself speak for them where it ignores SIGQUIT.
        var quit = noSignals
        sigaddset(&quit, SIGQUIT)
        posix_spawnattr_setsigdefault(&attributes, &quit)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
        var number: pid_t = 0
        let error = ChildProcess.withCStrings([path] + arguments) { arguments in
            ChildProcess.withCStrings(variables) { posix_spawn(&number, path, &actions, &attributes, arguments, $0) }
        }
        guard error == 0 else { throw Failure(description: "can't start \(path): \(String(cString: strerror(error)))") }
        self.number = number
    }

    deinit {
        terminate()
        _ = wait()
        try? FileManager.default.removeItem(at: folder)
    }

    private static func withCStrings<Result>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = texts.map { strdup($0) }
        defer { for pointer in pointers { free(pointer) } }
        return body(pointers + [nil])
    }

    /// Waits for the end.
    ///
    /// - Returns: the exit status, or 128 and the number of the signal that ended it.
    func wait() -> Int32 {
        if let status { return status }
        var raw: Int32 = 0
        while waitpid(number, &raw, 0) < 0, errno == EINTR {}
        let signal = raw & 0x7f
        let status = signal == 0 ? (raw >> 8) & 0xff : 128 + signal
        self.status = status
        return status
    }

    func terminate(by signal: Int32 = SIGTERM) {
        if status == nil { kill(number, signal) }
    }

    /// What the program has written so far.
    var output: String { text("out") }
    var complaint: String { text("err") }

    private func text(_ name: String) -> String {
        (try? Data(contentsOf: folder.appending(path: name))).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
