import Foundation

/// A terminal of its own for the real program: tmux on a private socket, driven by keys, read as text.
///
/// The shell stays when the program ends, so a test can see what the terminal looks like afterwards.
final class TmuxSession {
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    private let socket =
        "kongtop-test-\(ProcessInfo.processInfo.processIdentifier)-\(UInt32.random(in: 0...UInt32.max))"

    /// Nil where tmux is not installed.
    static let tmux: String? = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// The program under test, built beside the test bundle.
    static var program: String {
        Bundle.allBundles.compactMap { $0.bundleURL.deletingLastPathComponent().appending(path: "kongtop").path() }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
            ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "kongtop")
            .path()
    }

    init(columns: Int, rows: Int, directory: URL, environment: [String: String] = [:]) throws {
        var arguments = ["-f", "/dev/null", "new-session", "-d", "-s", "main", "-x", "\(columns)", "-y", "\(rows)"]
        arguments += ["-c", directory.path()]
        for (name, value) in environment { arguments += ["-e", "\(name)=\(value)"] }
        arguments += ["env", "PS1=$ ", "bash", "--norc", "--noprofile"]
        try tmux(arguments)
        try tmux(["set-option", "-g", "status", "off"])
        try tmux(["resize-window", "-t", "main", "-x", "\(columns)", "-y", "\(rows)"])
    }

    deinit {
        _ = try? tmux(["kill-server"])
    }

    /// Types a line at the shell, with Enter.
    func run(_ line: String) throws {
        try tmux(["send-keys", "-t", "main", "-l", line])
        try tmux(["send-keys", "-t", "main", "Enter"])
    }

    /// Presses keys, by tmux' names.
    func press(_ keys: String...) throws {
        for key in keys {
            try tmux(["send-keys", "-t", "main", key])
        }
    }

    /// Types text as it is.
    func type(_ text: String) throws {
        try tmux(["send-keys", "-t", "main", "-l", text])
    }

    /// Pastes text as a terminal does, between brackets where the program wants them.
    func paste(_ text: String) throws {
        try tmux(["set-buffer", "-b", "pasted", text])
        try tmux(["paste-buffer", "-p", "-r", "-b", "pasted", "-t", "main"])
    }

    func resize(columns: Int, rows: Int) throws {
        try tmux(["resize-window", "-t", "main", "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// The process number of the shell.
    func shellProcess() throws -> String {
        try tmux(["display-message", "-p", "-t", "main", "#{pane_pid}"]).filter(\.isNumber)
    }

    func screen() throws -> String {
        try tmux(["capture-pane", "-t", "main", "-p"])
    }

    /// The screen, once it fulfils the condition; throws with the last screen where it never does.
    @discardableResult
    func waitUntil(_ what: String, seconds: Double = 20, _ condition: (String) -> Bool) throws -> String {
        let deadline = Date.now.addingTimeInterval(seconds)
        var last = ""
        while Date.now < deadline {
            last = try screen()
            if condition(last) { return last }
            Thread.sleep(forTimeInterval: 0.1)
        }
        throw Failure(description: "never saw \(what); the screen was:\n\(last)")
    }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        guard let path = TmuxSession.tmux else { throw Failure(description: "tmux is not installed") }
        let process = try ChildProcess(path, ["-L", socket] + arguments)
        guard process.wait() == 0 else {
            throw Failure(description: "tmux \(arguments.first ?? ""): \(process.complaint)")
        }
        return process.output
    }
}
