import ArgumentParser
import Glibc

/// What a command prints, and every other descriptor that is written whole.
enum StandardOutput {
    /// Whether somebody looks at what is printed, so that it has to be fit for a terminal.
    static var isTerminal: Bool { isatty(1) == 1 }

    /// A reader that went away is no error of ours; a full disk ends the program with status 1, for what a command was
    /// asked for is lost.
    ///
    /// - Returns: whether all of it was taken.
    @discardableResult
    static func write(_ text: String) -> Bool {
        if write(Array(text.utf8), to: 1) { return true }
        if errno != EPIPE {
            StandardError.write("kongtop: can't write: \(String(cString: strerror(errno)))\n")
            exit(ExitStatus.failure.rawValue)
        }
        return false
    }

    @discardableResult
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
