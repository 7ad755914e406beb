import Glibc

/// Where the program keeps what it remembers between two starts: `$XDG_STATE_HOME/kongtop`, else
/// `~/.local/state/kongtop`; for the user's eyes only.
struct StateFolder: Sendable {
    /// Made, with all folders above it, when something is written.
    let path: String

    /// nil where the environment names no folder.
    static func standard() -> StateFolder? {
        // By the XDG base directory specification a relative path is to be ignored.
        if let named = variable("XDG_STATE_HOME"), named.hasPrefix("/") { return StateFolder(path: named + "/kongtop") }
        guard let home = variable("HOME"), home.hasPrefix("/") else { return nil }
        return StateFolder(path: home + "/.local/state/kongtop")
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The bytes of a file in the folder; nil where there is none, or none that can be read.
    func read(_ name: String, limit: Int) -> [UInt8]? {
        SmallFile.read("\(path)/\(name)", limit: limit)
    }

    /// Adds to a file, in one write, so that two programs at once don't mix their lines.
    ///
    /// - Returns: whether it was written.
    @discardableResult
    func append(_ bytes: [UInt8], to name: String) -> Bool {
        guard makeFolder() else { return false }
        return write(bytes, to: "\(path)/\(name)", flags: O_APPEND)
    }

    /// Puts a file in the place of another, whole or not at all.
    @discardableResult
    func replace(_ name: String, with bytes: [UInt8]) -> Bool {
        guard makeFolder() else { return false }
        let temporary = "\(path)/.\(name).\(getpid())"
        guard write(bytes, to: temporary, flags: O_TRUNC) else { return false }
        return rename(temporary, "\(path)/\(name)") == 0
    }

    private func write(_ bytes: [UInt8], to file: String, flags: Int32) -> Bool {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | flags, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        // A file that was there already may have been readable by others.
        fchmod(descriptor, 0o600)
        return StandardOutput.write(bytes, to: descriptor)
    }

    private func makeFolder() -> Bool {
        var made = ""
        for part in path.split(separator: "/") {
            made += "/\(part)"
            if mkdir(made, 0o700) != 0 && errno != EEXIST { return false }
        }
        return true
    }
}
