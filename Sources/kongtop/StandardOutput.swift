import Glibc

/// What a command prints, and every other descriptor that is written whole; a reader that went away is no error of ours.
enum StandardOutput {
    /// - Returns: whether all of it was taken.
    @discardableResult
    static func write(_ text: String) -> Bool {
        write(Array(text.utf8), to: 1)
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
