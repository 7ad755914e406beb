import Glibc

/// A program in a terminal of its own, whose keys are typed and whose output is read here.
final class TerminalProcess {
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    private let master: Int32
    private let number: pid_t
    private(set) var output: [UInt8] = []

    init(_ arguments: [String], width: UInt16, height: UInt16) throws {
        var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
        var master: Int32 = -1
        var slave: Int32 = -1
        guard openpty(&master, &slave, nil, nil, &size) == 0, let name = ttyname(slave) else {
            throw Failure(description: "no pseudo-terminal: \(String(cString: strerror(errno)))")
        }
        defer { close(slave) }
        self.master = master
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // In a session of its own the first terminal that is opened is the one that controls it.
        for descriptor in Int32(0)...2 { posix_spawn_file_actions_addopen(&actions, descriptor, name, O_RDWR, 0) }
        posix_spawn_file_actions_addclose(&actions, master)
        posix_spawn_file_actions_addclose(&actions, slave)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // POSIX_SPAWN_SETSID, which Swift does not import.
        posix_spawnattr_setflags(&attributes, 0x80)
        let environment = ["TERM=xterm-256color", "LANG=C.UTF-8", "XDG_STATE_HOME=/dev/null"]
        let texts: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        let variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) }
        defer { for text in texts + variables { free(text) } }
        var number: pid_t = 0
        let error = posix_spawn(&number, arguments[0], &actions, &attributes, texts + [nil], variables + [nil])
        guard error == 0 else {
            throw Failure(description: "can't start \(arguments[0]): \(String(cString: strerror(error)))")
        }
        self.number = number
    }

    deinit {
        kill(number, SIGTERM)
        var status: Int32 = 0
        waitpid(number, &status, 0)
        close(master)
    }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(master, bytes, bytes.count)
    }

    func forget() {
        output = []
    }

    /// Reads until the text has come; false where it does not within the time.
    func waits(for text: String, milliseconds: Int) -> Bool {
        let wanted = Array(text.utf8)
        let deadline = ContinuousClock.now + .milliseconds(milliseconds)
        while !contains(wanted) {
            let left = deadline - .now
            guard left > .zero else { return false }
            read(waiting: Int32(left / .milliseconds(1)) + 1)
        }
        return true
    }

    /// Reads whatever comes within a time.
    func rest(milliseconds: Int) {
        let deadline = ContinuousClock.now + .milliseconds(milliseconds)
        while ContinuousClock.now < deadline { read(waiting: Int32((deadline - .now) / .milliseconds(1)) + 1) }
    }

    private func read(waiting: Int32) {
        var waited = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&waited, 1, max(0, waiting)) > 0 else { return }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(master, &buffer, buffer.count)
        if count > 0 { output += buffer[..<count] }
    }

    private func contains(_ wanted: [UInt8]) -> Bool {
        guard output.count >= wanted.count else { return false }
        return (0...(output.count - wanted.count)).contains { output[$0...].starts(with: wanted) }
    }
}
